//! The arrows between our crates run one way: `server` -> `web` -> `desk` -> `store`, `roster` -> `domain`; `names`
//! uses nothing of ours, and `desk` may use it.
//! A crate may use any to its right, but `web` never `store`; in the browser `web` knows `domain` only.

use std::collections::BTreeMap;
use std::process::Command;

/// What each crate may use of ours, and what of that only on the server.
const MAY_USE: &[(&str, &[&str])] = &[
    ("domain", &[]),
    ("names", &[]),
    ("roster", &["domain"]),
    ("store", &["domain"]),
    ("desk", &["domain", "names", "roster", "store"]),
    ("web", &["domain", "desk", "roster"]),
    ("server", &["domain", "names", "roster", "store", "desk", "web"]),
    ("xtask", &[]),
];

/// Our crates, what each uses of ours, and whether it does so always (`true`) or by a feature.
fn used() -> BTreeMap<String, Vec<(String, bool)>> {
    let output = Command::new(env!("CARGO"))
        .args(["metadata", "--format-version", "1", "--no-deps", "--offline"])
        .current_dir(concat!(env!("CARGO_MANIFEST_DIR"), "/.."))
        .output()
        .expect("cargo metadata runs");
    let metadata: serde_json::Value = serde_json::from_slice(&output.stdout).expect("JSON");
    let packages = metadata["packages"].as_array().expect("packages");
    let names: Vec<&str> = packages.iter().filter_map(|p| p["name"].as_str()).collect();
    packages
        .iter()
        .map(|package| {
            let dependencies = package["dependencies"].as_array().expect("dependencies");
            let ours = dependencies
                .iter()
                .filter(|d| d["kind"].is_null())
                .filter_map(|d| Some((d["name"].as_str()?.to_owned(), d["optional"] == false)))
                .filter(|(name, _)| names.contains(&name.as_str()))
                .collect();
            (package["name"].as_str().expect("a name").to_owned(), ours)
        })
        .collect()
}

#[test]
fn the_arrows_run_one_way() {
    let used = used();
    assert!(used.len() >= 6, "all crates are there: {used:?}");
    for (name, uses) in &used {
        let (_, may) = MAY_USE
            .iter()
            .find(|(n, _)| n == name)
            .unwrap_or_else(|| panic!("{name} has no place in the plan"));
        for (other, _) in uses {
            assert!(may.contains(&other.as_str()), "{name} must not use {other}");
        }
    }
}

#[test]
fn in_the_browser_web_knows_domain_only() {
    let always: Vec<String> =
        used()["web"].iter().filter(|(_, always)| *always).map(|(n, _)| n.clone()).collect();
    assert_eq!(always, ["domain"]);
}
