//! A thin layer over Fluent. Sentences live on the server; an island gets its strings as props.

use std::sync::OnceLock;

use domain::Language;
use fluent_bundle::concurrent::FluentBundle;
use fluent_bundle::{FluentArgs, FluentResource, FluentValue};
use rust_embed::RustEmbed;

#[derive(RustEmbed)]
#[folder = "$CARGO_MANIFEST_DIR/../../locales"]
struct Files;

type Bundle = FluentBundle<FluentResource>;

/// The sentences of one language.
#[derive(Clone, Copy)]
pub struct Words {
    language: Language,
    bundle: &'static Bundle,
}

/// Arguments of a sentence.
pub type Args<'a> = [(&'a str, FluentValue<'a>)];

impl Words {
    /// The sentences of this language.
    pub fn of(language: Language) -> Self {
        static BUNDLES: OnceLock<Vec<Bundle>> = OnceLock::new();
        let bundles = BUNDLES.get_or_init(|| Language::ALL.iter().map(|l| load(*l)).collect());
        Self { language, bundle: &bundles[language as usize] }
    }

    /// Which language it is.
    pub fn language(self) -> Language {
        self.language
    }

    /// A sentence without arguments. A missing one shows its key, which the locale tests refuse.
    pub fn t(self, key: &str) -> String {
        self.with(key, &[])
    }

    /// A sentence with arguments. `key` may name an attribute: `category-damage.hint`.
    pub fn with(self, key: &str, args: &Args<'_>) -> String {
        let (id, attribute) = match key.split_once('.') {
            Some((id, attribute)) => (id, Some(attribute)),
            None => (key, None),
        };
        let pattern = self.bundle.get_message(id).and_then(|message| match attribute {
            Some(attribute) => message.get_attribute(attribute).map(|a| a.value()),
            None => message.value(),
        });
        let Some(pattern) = pattern else {
            tracing::error!(key, language = self.language.code(), "missing sentence");
            return key.to_owned();
        };
        let mut fluent = FluentArgs::with_capacity(args.len());
        for (name, value) in args {
            fluent.set(*name, value.clone());
        }
        let mut errors = Vec::new();
        let text = self.bundle.format_pattern(pattern, Some(&fluent), &mut errors);
        if !errors.is_empty() {
            tracing::error!(key, language = self.language.code(), ?errors, "faulty sentence");
        }
        text.into_owned()
    }
}

fn load(language: Language) -> Bundle {
    let tag = language.code().parse().unwrap_or_default();
    let mut bundle = Bundle::new_concurrent(vec![tag]);
    // Only right-to-left sentences need their arguments isolated; pages use <bdi> for everything else.
    bundle.set_use_isolating(language == Language::Ar);
    if language == Language::Ar {
        bundle.set_formatter(Some(|value, _| match value {
            FluentValue::Number(n) => Some(crate::format::arabic_digits(&n.as_string())),
            _ => None,
        }));
    }
    let folder = format!("{}/", language.code());
    for path in Files::iter().filter(|path| path.starts_with(&folder) && path.ends_with(".ftl")) {
        let Some(file) = Files::get(&path) else { continue };
        let text = String::from_utf8_lossy(&file.data).into_owned();
        let resource = FluentResource::try_new(text).unwrap_or_else(|(resource, errors)| {
            tracing::error!(%path, ?errors, "faulty locale file");
            resource
        });
        if let Err(errors) = bundle.add_resource(resource) {
            tracing::error!(%path, ?errors, "a sentence is there twice");
        }
    }
    bundle
}
