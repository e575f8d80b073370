//! Tells cargo when the files that the server embeds have changed. Their names hold their hashes, so that it is
//! enough to watch the list of them; and only a release embeds them, other profiles read them from the disk.

fn main() {
    println!("cargo:rerun-if-changed=build.rs");
    if std::env::var("PROFILE").as_deref() == Ok("release") {
        println!("cargo:rerun-if-changed=../target/site/manifest.json");
    }
}
