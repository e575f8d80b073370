//! Asking on the terminal for what was not given.

use std::io::{BufRead, IsTerminal, Write};

use super::Outcome;

/// What was given, or what is answered; without a terminal to ask on, the option is named.
pub(super) fn text(
    given: Option<&str>,
    option: &str,
    question: &str,
    usual: Option<&str>,
) -> Outcome<String> {
    if let Some(given) = given {
        return Ok(given.to_owned());
    }
    if !std::io::stdin().is_terminal() {
        return usual.map(str::to_owned).ok_or_else(|| format!("{option} is missing ({question})"));
    }
    loop {
        match usual {
            Some(usual) => print!("{question} [{usual}]: "),
            None => print!("{question}: "),
        }
        let answer = line()?;
        match (answer.is_empty(), usual) {
            (false, _) => return Ok(answer),
            (true, Some(usual)) => return Ok(usual.to_owned()),
            (true, None) => println!("Please write something."),
        }
    }
}

/// What was given, or what is typed twice without being shown. Without a terminal, a line of the input.
pub(super) fn password(given: Option<&str>, option: &str, whose: &str) -> Outcome<String> {
    if let Some(given) = given {
        return Ok(given.to_owned());
    }
    if !std::io::stdin().is_terminal() {
        let typed = line()?;
        return if typed.is_empty() { Err(format!("{option} is missing")) } else { Ok(typed) };
    }
    loop {
        let ask = |question: String| rpassword::prompt_password(question).map_err(|error| error.to_string());
        let typed = ask(format!("Password of {whose} (at least 10 characters): "))?;
        if typed == ask("The same again: ".to_owned())? {
            return Ok(typed);
        }
        println!("They differ. Once more, please.");
    }
}

fn line() -> Outcome<String> {
    std::io::stdout().flush().map_err(|error| error.to_string())?;
    let mut line = String::new();
    let read = std::io::stdin().lock().read_line(&mut line).map_err(|error| error.to_string())?;
    if read == 0 {
        Err("the input ended before everything was answered".to_owned())
    } else {
        Ok(line.trim().to_owned())
    }
}
