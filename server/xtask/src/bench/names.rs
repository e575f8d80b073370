//! `cargo xtask bench names`: how well the matcher of the conflict gate tells names that are one party's from others.

use anyhow::{Result, ensure};

use crate::{process, repo::Repo};

/// Lets the matcher judge the labelled pairs of the shared data, in release: one line of JSON with precision, recall and
/// F1, and what a comparison takes. `args` go to the example, where `--wrong` lists what it judges wrongly.
pub(crate) fn run(repo: &Repo, args: &[String]) -> Result<()> {
    let pairs = crate::test::shared_data(repo)?.join("data/name-pairs/pairs.csv");
    ensure!(
        pairs.is_file(),
        "there are no labelled pairs at {}; DESK_SHARED names another folder",
        pairs.display()
    );
    let mut command = process::cargo(repo);
    command.args(["run", "--quiet", "--release", "--package", "names", "--example", "pairs", "--"]);
    process::run(command.arg(pairs).args(args))
}
