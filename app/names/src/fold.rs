//! From what somebody typed to words: one case, one width, one script.
//!
//! NFKC folds widths and ligatures, lower case and the transliteration to ASCII fold case (`ß` is `ss`, a final sigma a
//! sigma). Chinese becomes pinyin, kana Hepburn, Hangul the Revised Romanization; Arabic and Hebrew keep the
//! consonants that they write. A word keeps its own characters too, since a transliteration says less than they do.

use unicode_normalization::{UnicodeNormalization as _, char::is_combining_mark};

/// How a script writes sounds, as far as comparing depends on it.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Script {
    /// Latin, Greek, Cyrillic, Georgian, Armenian: a letter a sound.
    Alphabet,
    /// Chinese characters, of any language.
    Han,
    /// Korean syllables.
    Hangul,
    /// Japanese syllables.
    Kana,
    /// Arabic, Hebrew and the scripts of India and South East Asia, whose vowels get lost on the way to ASCII.
    Consonants,
}

impl Script {
    fn of(c: char) -> Self {
        match c as u32 {
            0x3040..=0x30FF | 0x31F0..=0x31FF => Self::Kana,
            0x3005 | 0x3400..=0x4DBF | 0x4E00..=0x9FFF | 0xF900..=0xFAFF | 0x20000..=0x3FFFF => Self::Han,
            0x1100..=0x11FF | 0x3130..=0x318F | 0xAC00..=0xD7AF => Self::Hangul,
            0x0590..=0x08FF | 0x0900..=0x109F | 0x1200..=0x139F | 0x1780..=0x17FF | 0xFB1D..=0xFEFC => {
                Self::Consonants
            }
            _ => Self::Alphabet,
        }
    }

    /// Whether words stand in it without spaces between them.
    pub(crate) fn is_unspaced(self) -> bool {
        matches!(self, Self::Han | Self::Hangul | Self::Kana)
    }

    /// Whether one of its signs is a syllable or a word, so that two that differ make another name.
    pub(crate) fn is_syllabic(self) -> bool {
        matches!(self, Self::Han | Self::Hangul)
    }

    /// Whether its Latin letters are a guess at the vowels, and at voiced and unvoiced consonants.
    pub(crate) fn is_loose(self) -> bool {
        matches!(self, Self::Hangul | Self::Kana | Self::Consonants)
    }
}

/// A run of letters and digits of one script.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) struct Word {
    /// In ASCII letters and digits, lower case; never empty.
    pub(crate) text: String,
    /// As it was written, folded by NFKC and to lower case.
    pub(crate) native: String,
    pub(crate) script: Script,
    /// Whether a full stop or a slash follows at once, as in `S.A.`, `A/S`.
    dotted: bool,
}

impl Word {
    /// What tables know it by: what is written, where Latin letters say less.
    pub(crate) fn key(&self) -> &str {
        if self.script == Script::Consonants { &self.native } else { &self.text }
    }

    /// Its first letter in ASCII, as it was written: `P` in `Phoenix`, whose text begins with an f.
    pub(crate) fn initial(&self) -> Option<char> {
        let first = any_ascii::any_ascii_char(self.native.chars().next()?).chars().next()?;
        Some(first.to_ascii_lowercase())
    }
}

/// The words of a text, in order.
pub(crate) fn words(text: &str) -> Vec<Word> {
    let mut words = Vec::new();
    let mut run = String::new();
    let mut script = Script::Alphabet;
    for c in text.nfkc() {
        if is_silent(c) {
            continue;
        }
        let inside = c.is_alphanumeric() || is_combining_mark(c);
        let changes = inside && !is_combining_mark(c) && c != 'ー' && Script::of(c) != script;
        if (!inside || changes) && !run.is_empty() {
            push(&mut words, &run, script, matches!(c, '.' | '/' | '．'));
            run.clear();
        }
        if inside {
            if run.is_empty() {
                script = Script::of(c);
            }
            run.push(c);
        }
    }
    if !run.is_empty() {
        push(&mut words, &run, script, false);
    }
    words
}

/// Signs that change how a name looks and not what it is: direction, joiners, vowel marks, apostrophes.
fn is_silent(c: char) -> bool {
    matches!(c,
        '\u{AD}' | '\u{200B}'..='\u{200F}' | '\u{202A}'..='\u{202E}' | '\u{2060}'..='\u{206F}' | '\u{FEFF}'
        | '\u{0640}' | '\u{064B}'..='\u{0652}' | '\u{0591}'..='\u{05C7}'
        | '\'' | '`' | '´' | '’' | '‘' | 'ʻ' | 'ʼ' | 'ʹ' | 'ʾ' | 'ʿ' | '′')
}

fn push(words: &mut Vec<Word>, run: &str, script: Script, dotted: bool) {
    let cut = form_begins(run).unwrap_or(run.len());
    for (part, last) in [(&run[..cut], cut == run.len()), (&run[cut..], true)] {
        let mut native: String = part.chars().flat_map(char::to_lowercase).collect();
        if script == Script::Consonants {
            native = semitic(&native);
        }
        let mut text = romanise(&native, script);
        // An `ع` alone has no Latin letter, and is one in a legal form.
        if text.is_empty() && !native.is_empty() && script == Script::Consonants {
            text.push('a');
        }
        if !text.is_empty() {
            words.push(Word { text, native, script, dotted: dotted && last });
        }
    }
}

/// Where capitals begin at the end of a word that began without: `SiemensAG`, `BoschGmbH`.
fn form_begins(run: &str) -> Option<usize> {
    if run.ends_with("GmbH") {
        return (run.len() > 4).then(|| run.len() - 4);
    }
    let capitals = run.chars().rev().take_while(|c| c.is_uppercase()).map(char::len_utf8).sum::<usize>();
    let at = run.len() - capitals;
    let before = run[..at].chars().last()?;
    (run[at..].chars().nth(1).is_some() && before.is_lowercase()).then_some(at)
}

/// Arabic without the article and its prepositions, and with one letter where writers choose between several.
fn semitic(native: &str) -> String {
    let even: String = native
        .chars()
        .map(|c| match c {
            'أ' | 'إ' | 'آ' | 'ٱ' => 'ا',
            'ى' | 'ی' | 'ئ' => 'ي',
            'ؤ' => 'و',
            'ک' => 'ك',
            other => other,
        })
        .collect();
    for article in ["وال", "بال", "ال", "لل"] {
        if let Some(rest) = even.strip_prefix(article)
            && rest.chars().count() >= 3
        {
            return rest.to_owned();
        }
    }
    even
}

fn romanise(native: &str, script: Script) -> String {
    let mut text = String::with_capacity(native.len());
    let mut before = ' ';
    for c in native.chars() {
        let sound = match c {
            'ا' => "a",
            'ظ' => "z",
            _ => any_ascii::any_ascii_char(c),
        };
        if script == Script::Kana {
            small_kana(&mut text, before, c);
            let palatal = text.ends_with("sh") || text.ends_with("ch") || text.ends_with('j');
            let swallowed = palatal && matches!(c, 'ゃ' | 'ゅ' | 'ょ' | 'ャ' | 'ュ' | 'ョ');
            extend(
                &mut text,
                if swallowed {
                    &sound[1..]
                } else if matches!(c, 'っ' | 'ッ') {
                    ""
                } else {
                    sound
                },
            );
        } else {
            extend(&mut text, sound);
            if script == Script::Hangul {
                unvoice(&mut text);
            }
        }
        before = c;
    }
    let digraphs: &[(&str, &str)] = match script {
        Script::Alphabet => &DIGRAPHS,
        Script::Hangul => &ASSIMILATED,
        _ => &[],
    };
    for (written, meant) in digraphs {
        if text.contains(written) {
            text = text.replace(written, meant);
        }
    }
    text
}

/// What Korean consonants become beside each other: `한라` is halla.
const ASSIMILATED: [(&str, &str); 1] = [("nl", "ll")];

/// Letters that languages write together for one sound, Russian ones above all.
const DIGRAPHS: [(&str, &str); 6] =
    [("tsch", "ch"), ("tch", "ch"), ("sch", "sh"), ("shch", "sh"), ("ks", "x"), ("ph", "f")];

fn extend(text: &mut String, sound: &str) {
    text.extend(sound.chars().filter(char::is_ascii_alphanumeric).map(|c| c.to_ascii_lowercase()));
}

/// A Korean syllable ends unvoiced: `박` is bak.
fn unvoice(text: &mut String) {
    let unvoiced = match text.as_bytes().last() {
        Some(b'g') if !text.ends_with("ng") => 'k',
        Some(b'b') => 'p',
        Some(b'd') => 't',
        _ => return,
    };
    text.pop();
    text.push(unvoiced);
}

/// A small kana changes the vowel of the one before: `シャ` is sha, `ファ` is fa, `ティ` is ti, `ウェ` is we.
fn small_kana(text: &mut String, before: char, c: char) {
    let small = matches!(c, 'ぁ' | 'ぃ' | 'ぅ' | 'ぇ' | 'ぉ' | 'ァ' | 'ィ' | 'ゥ' | 'ェ' | 'ォ');
    let glide = matches!(c, 'ゃ' | 'ゅ' | 'ょ' | 'ャ' | 'ュ' | 'ョ');
    if (small && text.ends_with(['u', 'e', 'o'])) || ((glide || small) && text.ends_with('i')) {
        text.pop();
        if small && matches!(before, 'う' | 'ウ') {
            text.push('w');
        }
    }
}

/// Joins letters that stand for words, each with its stop: `S.p.A.`, `G.m.b.H.`, `ش.م.م`, `A/S`.
pub(crate) fn join_dotted(words: Vec<Word>) -> Vec<Word> {
    let mut joined: Vec<Word> = Vec::with_capacity(words.len());
    let mut open = false;
    for word in words {
        let single = word.native.chars().nth(1).is_none();
        let next_open = single && word.dotted;
        match joined.last_mut() {
            Some(last) if open && single && last.script == word.script => {
                last.text += &word.text;
                last.native += &word.native;
            }
            _ => joined.push(word),
        }
        open = next_open;
    }
    joined
}

#[cfg(test)]
mod tests {
    use super::*;

    fn texts(text: &str) -> Vec<String> {
        join_dotted(words(text)).into_iter().map(|w| w.text).collect()
    }

    #[test]
    fn words_are_ascii_in_one_case() {
        assert_eq!(texts("ＳＴＲＡẞＥ Çelik"), ["strasse", "celik"]);
        assert_eq!(texts("东海Machine"), ["donghai", "machine"]);
        assert_eq!(texts("Щербаков"), ["sherbakov"]);
    }

    #[test]
    fn kana_are_read_as_they_sound() {
        assert_eq!(texts("シャープ ファーウェイ ティー"), ["shapu", "fawei", "ti"]);
        assert_eq!(texts("バラク・オバマ"), ["baraku", "obama"]);
    }

    #[test]
    fn arabic_loses_article_and_marks() {
        assert_eq!(texts("السِّيسي"), texts("سيسي"));
        assert_eq!(texts("للتجارة"), texts("تجارة"));
        assert_eq!(texts("ش.ع حداد"), ["sha", "hdad"]);
    }

    #[test]
    fn letters_with_stops_are_one_word() {
        assert_eq!(texts("A.B.C. Company S.p.A."), ["abc", "company", "spa"]);
        assert_eq!(texts("SiemensAG BoschGmbH JPMorgan"), ["siemens", "ag", "bosh", "gmbh", "jpmorgan"]);
    }
}
