//! The twelve languages of the exhibitors' pages.

use crate::codes::codes;

codes! {
    /// A language that exhibitors can file in. The code is a BCP 47 tag and the name of its folder in `locales/`.
    pub enum Language {
        /// Simplified Chinese.
        ZhHans = "zh-Hans",
        /// English.
        En = "en",
        /// Traditional Chinese.
        ZhHant = "zh-Hant",
        /// Japanese.
        Ja = "ja",
        /// Korean.
        Ko = "ko",
        /// French.
        Fr = "fr",
        /// German.
        De = "de",
        /// Spanish.
        Es = "es",
        /// Portuguese.
        Pt = "pt",
        /// Russian.
        Ru = "ru",
        /// Arabic, written from right to left.
        Ar = "ar",
        /// Italian.
        It = "it",
    }
}

/// The way a script runs, as HTML's `dir` says it.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Direction {
    /// From left to right.
    Ltr,
    /// From right to left.
    Rtl,
}

impl Direction {
    /// The value of HTML's `dir` attribute.
    pub const fn code(self) -> &'static str {
        match self {
            Direction::Ltr => "ltr",
            Direction::Rtl => "rtl",
        }
    }
}

impl Language {
    /// The languages of the staff's own pages.
    pub const STAFF: &'static [Language] = &[Language::ZhHans, Language::En];

    /// The way it is written.
    pub const fn direction(self) -> Direction {
        match self {
            Language::Ar => Direction::Rtl,
            _ => Direction::Ltr,
        }
    }

    /// Its name in itself, for those who can read nothing else.
    pub const fn own_name(self) -> &'static str {
        match self {
            Language::ZhHans => "简体中文",
            Language::En => "English",
            Language::ZhHant => "繁體中文",
            Language::Ja => "日本語",
            Language::Ko => "한국어",
            Language::Fr => "Français",
            Language::De => "Deutsch",
            Language::Es => "Español",
            Language::Pt => "Português",
            Language::Ru => "Русский",
            Language::Ar => "العربية",
            Language::It => "Italiano",
        }
    }

    /// The language that an `Accept-Language` header asks for first among those we have.
    /// Ranges are weighed by `q` (RFC 9110, section 12.5.4); Chinese is told apart by script or region.
    pub fn from_accept(header: &str, among: &[Language]) -> Option<Language> {
        let mut wanted: Vec<(f32, Language)> = Vec::new();
        for range in header.split(',').take(32) {
            let mut parts = range.split(';');
            let tag = parts.next().unwrap_or_default().trim();
            let weight = parts
                .find_map(|p| p.trim().strip_prefix("q="))
                .map_or(1.0, |q| q.trim().parse().unwrap_or(0.0));
            if let Some(language) = Language::from_tag(tag)
                && weight > 0.0
                && among.contains(&language)
            {
                wanted.push((weight, language));
            }
        }
        // A stable sort keeps the header's own order among equals.
        wanted.sort_by(|a, b| b.0.total_cmp(&a.0));
        wanted.first().map(|(_, language)| *language)
    }

    /// The language that a BCP 47 tag such as `zh-TW`, `pt-BR` or `ar-EG` is served by.
    pub fn from_tag(tag: &str) -> Option<Language> {
        let tag = tag.to_ascii_lowercase();
        let mut subtags = tag.split(['-', '_']);
        let primary = subtags.next()?;
        if primary == "zh" || primary == "yue" {
            let traditional = subtags.any(|s| matches!(s, "hant" | "tw" | "hk" | "mo")) || primary == "yue";
            return Some(if traditional { Language::ZhHant } else { Language::ZhHans });
        }
        Self::ALL.iter().copied().find(|l| l.code() == primary)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_browser_of_a_visitor_from_cairo_asks_for_arabic() {
        let header = "ar-EG,ar;q=0.9,en-US;q=0.8,en;q=0.7";
        assert_eq!(Language::from_accept(header, Language::ALL), Some(Language::Ar));
        assert_eq!(Language::from_accept(header, Language::STAFF), Some(Language::En));
    }

    #[test]
    fn weights_count_and_zero_means_never() {
        assert_eq!(Language::from_accept("fr;q=0.2, de;q=0.8", Language::ALL), Some(Language::De));
        assert_eq!(Language::from_accept("fr;q=0, xx", Language::ALL), None);
        assert_eq!(Language::from_accept("q=;;,,-", Language::ALL), None);
    }

    #[test]
    fn chinese_is_told_apart_by_script_and_region() {
        assert_eq!(Language::from_tag("zh-TW"), Some(Language::ZhHant));
        assert_eq!(Language::from_tag("zh-Hant-HK"), Some(Language::ZhHant));
        assert_eq!(Language::from_tag("zh-CN"), Some(Language::ZhHans));
        assert_eq!(Language::from_tag("zh"), Some(Language::ZhHans));
    }
}
