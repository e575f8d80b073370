//! Counting what passed, failed and was skipped.

use anyhow::{Context as _, Result};
use serde_json::Value;
use std::ops::AddAssign;

/// The outcome of a step, or of all of them.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub(crate) struct Counts {
    /// Tests, and steps without tests, that went well.
    pub(crate) passed: u64,
    /// Those that did not.
    pub(crate) failed: u64,
    /// Those that were not run.
    pub(crate) skipped: u64,
    /// The names of the failed ones, where they are known.
    pub(crate) failures: Vec<String>,
    /// Why tests were skipped, a line each, where it is known.
    pub(crate) skips: Vec<String>,
}

impl Counts {
    /// A step without tests of its own that went well.
    pub(crate) fn pass() -> Self {
        Self { passed: 1, ..Self::default() }
    }

    /// A step, or a test, that failed.
    pub(crate) fn fail(why: impl Into<String>) -> Self {
        Self { failed: 1, failures: vec![why.into()], ..Self::default() }
    }

    /// A step that could not be run.
    pub(crate) fn skip(why: impl Into<String>) -> Self {
        Self { skipped: 1, skips: vec![why.into()], ..Self::default() }
    }

    /// Takes over what tests wrote into the file `DESK_TEST_SKIPS`, a line for each test that left early.
    ///
    /// Such a test has passed as far as its runner knows, so it is taken from the passed.
    pub(crate) fn add_skips(&mut self, lines: &str) {
        for line in lines.lines().map(str::trim).filter(|line| !line.is_empty()) {
            self.passed = self.passed.saturating_sub(1);
            self.skipped += 1;
            self.skips.push(line.to_owned());
        }
    }

    /// In CI, makes a failure of every test that was skipped for want of a tool.
    ///
    /// A line that begins with `DESK_SHARED` is about shared data: its absence is reported, and is no failure.
    /// Nor are tests that say themselves that they are to be left out (`#[ignore]`): they leave no line.
    pub(crate) fn deny_skips(&mut self) {
        let (data, tools): (Vec<_>, Vec<_>) =
            std::mem::take(&mut self.skips).into_iter().partition(|line| line.starts_with("DESK_SHARED"));
        let count = tools.len() as u64;
        self.skips = data;
        self.skipped = self.skipped.saturating_sub(count);
        self.failed += count;
        self.failures
            .extend(tools.into_iter().map(|line| format!("skipped, which CI does not allow: {line}")));
    }

    /// Reads one line of what Rust's test programs print.
    pub(crate) fn read_libtest(&mut self, line: &str) {
        if let Some(name) = line.strip_prefix("test ").and_then(|rest| rest.strip_suffix(" ... FAILED")) {
            self.failures.push(name.to_owned());
        } else if let Some(summary) = line.strip_prefix("test result: ") {
            // "ok. 12 passed; 0 failed; 1 ignored; 0 measured; 0 filtered out; finished in 0.01s"
            for part in summary.split(['.', ';']) {
                let mut words = part.split_whitespace();
                let (Some(Ok(number)), Some(what)) = (words.next().map(str::parse::<u64>), words.next())
                else {
                    continue;
                };
                match what {
                    "passed" => self.passed += number,
                    "failed" => self.failed += number,
                    "ignored" => self.skipped += number,
                    _ => {}
                }
            }
        }
    }

    /// Reads Playwright's report.
    pub(crate) fn from_playwright(report: &str) -> Result<Self> {
        let report: Value = serde_json::from_str(report).context("Playwright's report is not JSON")?;
        let stats = report.get("stats").context("Playwright's report has no stats")?;
        let number = |name: &str| {
            stats
                .get(name)
                .and_then(Value::as_u64)
                .with_context(|| format!("Playwright's report does not say how many were {name}"))
        };
        let mut counts = Self {
            passed: number("expected")?,
            // A test that passes at the second try has failed once; the configuration allows no second try.
            failed: number("unexpected")? + number("flaky")?,
            skipped: number("skipped")?,
            ..Self::default()
        };
        let suites = report.get("suites").and_then(Value::as_array);
        for suite in suites.into_iter().flatten() {
            collect_failures(suite, "", &mut counts.failures);
        }
        // What failed outside of any test, such as a file that does not parse.
        for error in report.get("errors").and_then(Value::as_array).into_iter().flatten() {
            let message = error.get("message").and_then(Value::as_str).unwrap_or("an error without words");
            counts.failed += 1;
            counts.failures.push(message.lines().next().unwrap_or_default().to_owned());
        }
        Ok(counts)
    }

    /// The last line of a test run.
    pub(crate) fn last_line(&self) -> String {
        format!("{} passed, {} failed, {} skipped", self.passed, self.failed, self.skipped)
    }
}

impl AddAssign<&Self> for Counts {
    fn add_assign(&mut self, other: &Self) {
        self.passed += other.passed;
        self.failed += other.failed;
        self.skipped += other.skipped;
        self.failures.extend_from_slice(&other.failures);
        self.skips.extend_from_slice(&other.skips);
    }
}

/// Names the failed specs of a suite and of the suites in it.
fn collect_failures(suite: &Value, above: &str, failures: &mut Vec<String>) {
    let title = |value: &Value| value.get("title").and_then(Value::as_str).unwrap_or_default().to_owned();
    let list = |name: &str| suite.get(name).and_then(Value::as_array).into_iter().flatten();
    let path = if above.is_empty() { title(suite) } else { format!("{above} > {}", title(suite)) };
    for spec in list("specs") {
        if spec.get("ok").and_then(Value::as_bool) == Some(false) {
            failures.push(format!("{path} > {}", title(spec)));
        }
    }
    for inner in list("suites") {
        collect_failures(inner, &path, failures);
    }
}

#[cfg(test)]
mod tests {
    use super::Counts;

    #[test]
    fn adds_up_what_rust_tests_print() {
        let mut counts = Counts::default();
        for line in [
            "running 3 tests",
            "test claims::one_winner ... ok",
            "test claims::told_who ... FAILED",
            "test slow ... ignored",
            "test result: FAILED. 1 passed; 1 failed; 1 ignored; 0 measured; 4 filtered out; finished in 0.52s",
            "a test may print: test result of something",
            "test result: ok. 7 passed; 0 failed; 0 ignored; 0 measured; 0 filtered out; finished in 1.00s",
        ] {
            counts.read_libtest(line);
        }
        assert_eq!(counts.last_line(), "8 passed, 1 failed, 1 skipped");
        assert_eq!(counts.failures, ["claims::told_who"]);
    }

    #[test]
    fn a_skip_for_want_of_a_tool_fails_where_none_is_allowed() {
        let mut counts = Counts { passed: 10, skipped: 1, ..Counts::default() };
        counts.add_skips("PostgreSQL: claims on both engines\n\nDESK_SHARED: the answered requests\n");
        assert_eq!(counts.last_line(), "8 passed, 0 failed, 3 skipped");
        counts.deny_skips();
        assert_eq!(counts.last_line(), "8 passed, 1 failed, 2 skipped");
        assert!(counts.failures[0].contains("PostgreSQL"));
    }

    #[test]
    fn reads_the_report_of_playwright() {
        let report = r#"{
            "stats": {"expected": 5, "unexpected": 1, "flaky": 0, "skipped": 2},
            "errors": [{"message": "SyntaxError: queue.spec.ts\nmore"}],
            "suites": [{"title": "form.spec.ts", "specs": [{"title": "files", "ok": true}], "suites": [
                {"title": "Arabic", "specs": [{"title": "keeps the photo", "ok": false}]}]}]
        }"#;
        let counts = Counts::from_playwright(report).unwrap();
        assert_eq!(counts.last_line(), "5 passed, 2 failed, 2 skipped");
        assert_eq!(
            counts.failures,
            ["form.spec.ts > Arabic > keeps the photo", "SyntaxError: queue.spec.ts"]
        );
        assert!(Counts::from_playwright("{}").is_err());
    }

    #[test]
    fn sums_have_the_agreed_last_line() {
        let mut all = Counts::default();
        for step in [Counts::pass(), Counts::fail("x"), Counts::skip("no Chromium"), Counts::pass()] {
            all += &step;
        }
        assert_eq!(all.last_line(), "2 passed, 1 failed, 1 skipped");
    }
}
