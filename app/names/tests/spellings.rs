//! Names in Latin letters, brands and stands, and what holds for any text.

mod judge;

use judge::judge;
use names::{Kind, Name, likely, likeness};
use proptest::prelude::*;

#[test]
fn european_names_meet() {
    judge(
        Kind::Firm,
        true,
        &[
            ("Müller Maschinenbau GmbH", "Mueller Machinery"),
            ("Rossi Macchine S.p.A.", "ROSSI MACCHINE SPA"),
            ("Rossi Macchine S.r.l.", "Rossi Machinery Ltd"),
            ("Dupont & Fils SARL", "Dupont et Fils"),
            ("Comercial Ibérica de Alimentos, S.A.", "Comercial Iberica Alimentos SA"),
            ("Çelik Makina Sanayi A.Ş.", "Celik Makina Sanayi"),
            ("Groupe Lafont", "Lafont Group"),
            ("Société Générale de Textile S.A.", "Societe Generale de Textiles"),
            ("Bayerische Solar Werke AG", "BSW"),
            ("Phoenix Copper Tubes Ltd", "PCT Ltd"),
            ("O'Connor Foods Ltd", "OConnor Foods"),
            ("Bank of Albion", "Albion Bank"),
            ("Nordwind Machinary GmbH", "Nordwind Machinery GmbH"),
        ],
    );
    judge(
        Kind::Firm,
        false,
        &[
            ("Müller Maschinenbau GmbH", "Müller Textil GmbH"),
            ("Rossi Macchine S.p.A.", "Bianchi Macchine S.p.A."),
            ("Nordwind AG", "Nordwind GmbH"),
            ("Alpha Trading Ltd", "Alpha Chemicals Ltd"),
            ("Lafont Group", "Group"),
        ],
    );
    judge(
        Kind::Person,
        true,
        &[
            ("Dr. Anna-Maria Schmidt", "Anna Maria Schmidt"),
            ("Schmidt, Anna", "Anna Schmidt"),
            ("A. Schmidt", "Anna Schmidt"),
            ("Bob Miller", "Robert Miller"),
            ("José García López", "Jose Garcia Lopez"),
            ("José García", "José García López"),
            ("François d'Artois", "Francois dArtois"),
            ("Jan van der Berg", "Jan Vanderberg"),
        ],
    );
    judge(
        Kind::Person,
        false,
        &[
            ("Anna Schmidt", "Anna Schneider"),
            ("Anna Schmidt", "Petra Schmidt"),
            ("B. Schmidt", "Anna Schmidt"),
            ("José García", "José Gómez"),
            ("Anna", "Anna Schmidt"),
        ],
    );
}

#[test]
fn a_brand_meets_its_firm() {
    let brand = Name::new(Kind::Brand, "Donghai");
    for firm in ["东海机械有限公司", "Donghai Machinery Co., Ltd.", "Dong Hai"] {
        assert!(likely(&brand, &Name::new(Kind::Firm, firm)), "{firm}");
    }
    assert!(!likely(&brand, &Name::new(Kind::Firm, "Nanhai Machinery")));
    assert!(!likely(&brand, &Name::new(Kind::Person, "Donghai")));
}

#[test]
fn stands_are_the_same_or_not() {
    judge(Kind::Stand, true, &[("5.1H-A12", "5.1 h a12"), ("５．１Ｈ－Ａ１２", "5.1H/A12")]);
    judge(Kind::Stand, false, &[("5.1H-A12", "5.1H-A13"), ("5.1H-A12", "5.2H-A12")]);
}

#[test]
fn what_says_nothing_meets_nothing() {
    for kind in [Kind::Person, Kind::Firm, Kind::Brand, Kind::Stand] {
        for text in ["", " ", "—", "…,", "«»", "\u{200F}", ","] {
            let name = Name::new(kind, text);
            assert!(name.is_empty() && name.keys().is_empty(), "{kind:?} {text:?}");
            assert!(!likely(&name, &name), "{kind:?} {text:?}");
        }
    }
}

const KINDS: [Kind; 4] = [Kind::Person, Kind::Firm, Kind::Brand, Kind::Stand];

#[test]
fn names_of_any_length_are_compared() {
    let long = "Ağaoğlu 机械 ООО é𝔘👩‍💻 ".repeat(400);
    let others = ["东".repeat(9000), "ع".repeat(9000), "ab ".repeat(9000), "x".repeat(9000)];
    for kind in KINDS {
        let name = Name::new(kind, &long);
        assert!(likely(&name, &name), "{kind:?}");
        for other in &others {
            let other = Name::new(kind, other);
            assert!(!likely(&name, &other) && likely(&other, &other), "{kind:?}");
        }
    }
}

/// Texts of the words and signs that names are made of.
fn texts() -> impl Strategy<Value = String> {
    const PARTS: &[&str] = &[
        "东海",
        "机械",
        "有限公司",
        "Donghai",
        "Machinery",
        "Ltd",
        "株式会社",
        "サクラ",
        "김민수",
        "محمد",
        "شركة",
        "النور",
        "Сергей",
        "ООО",
        "bin",
        "van",
        "der",
        "J.",
        "Müller",
        "ß",
        ",",
        "-",
        "&",
        "3",
        "III",
        "ab",
        "x",
        "王",
        "ก",
        "\u{301}",
    ];
    prop::collection::vec(prop::sample::select(PARTS), 0..16).prop_map(|words| words.join(" "))
}

proptest! {
    #[test]
    fn likeness_is_mutual(a in prop_oneof![texts(), ".{0,40}"], b in texts(), kind in 0..KINDS.len()) {
        let (x, y) = (Name::new(KINDS[kind], &a), Name::new(KINDS[kind], &b));
        let (there, back) = (likeness(&x, &y), likeness(&y, &x));
        prop_assert!((0.0..=1.0).contains(&there.score));
        prop_assert!((there.score - back.score).abs() < 0.01, "{} there, {} back", there.score, back.score);
        prop_assert!(x.is_empty() || likeness(&x, &x).score == 1.0);
        prop_assert!(x.keys().len() <= 64 && x.keys().iter().all(|key| key.is_ascii()));
    }
}
