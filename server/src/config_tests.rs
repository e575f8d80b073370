use super::*;

/// Settings as nobody set them, in a folder of their own.
fn given(folder: &Path) -> Given {
    Given {
        addr: "127.0.0.1:3000".into(),
        data: folder.join("desk").display().to_string(),
        database_url: None,
        key: None,
        public_url: None,
        trusted_proxy: None,
        force_plain_http: None,
        metrics_addr: None,
        metrics_token: None,
        claim_limits: None,
        reply_limits: None,
        public_rate: "60/120".into(),
        smtp_url: None,
        mail_from: None,
        mail_after: "1m".into(),
        log: "info".into(),
        with_demo: None,
    }
}

type Change = Box<dyn FnOnce(&mut Given)>;

/// The sentence that settings are refused with.
fn refusal(change: impl FnOnce(&mut Given)) -> String {
    let folder = tempfile::tempdir().expect("a folder");
    let mut settings = given(folder.path());
    change(&mut settings);
    let checked = settings.filter().map(drop).and_then(|()| settings.check());
    let refused = checked.and_then(|config| config.check_for_serving());
    refused.expect_err("is refused").to_string()
}

#[test]
fn without_any_setting_it_serves_this_machine_alone() {
    let folder = tempfile::tempdir().expect("a folder");
    let config = given(folder.path()).check().expect("fine");
    assert!(config.check_for_serving().is_ok() && !config.is_behind_tls() && !config.demo);
    assert_eq!(config.database_url, format!("sqlite:{}", folder.path().join("desk/desk.db").display()));
    assert_eq!(config.claim_limits, desk::Settings::default().claim_limits);
    assert_eq!(config.reply_limits, desk::Settings::default().reply_limits);
}

#[test]
fn the_folder_and_the_key_are_for_their_owner_only_and_stay_the_same() {
    use std::os::unix::fs::PermissionsExt;
    let folder = tempfile::tempdir().expect("a folder");
    let first = given(folder.path()).check().expect("fine").key;
    let second = given(folder.path()).check().expect("fine").key;
    assert_eq!(first.0, second.0);
    let mode = |path: PathBuf| fs::metadata(path).expect("is there").permissions().mode() & 0o777;
    assert_eq!(mode(folder.path().join("desk")), 0o700);
    assert_eq!(mode(folder.path().join("desk/server.key")), 0o600);
    let other = tempfile::tempdir().expect("a folder");
    assert_ne!(given(other.path()).check().expect("fine").key.0, first.0);
}

#[test]
fn every_wrong_setting_is_refused_in_one_sentence_that_names_it() {
    let some = |text: &str| Some(text.to_owned());
    let table: Vec<(&str, Change)> = vec![
        ("DESK_MAIL_AFTER", Box::new(|s| s.mail_after = "soon".into())),
        ("DESK_MAIL_FROM", Box::new(move |s| s.smtp_url = some("smtp://desk:hush@127.0.0.1:25"))),
        ("DESK_SMTP_URL", Box::new(move |s| s.mail_from = some("desk@desk.example"))),
        (
            "DESK_MAIL_FROM",
            Box::new(move |s| {
                (s.smtp_url, s.mail_from) = (some("smtp://desk:hush@127.0.0.1:25"), some("nobody"));
            }),
        ),
        (
            "DESK_SMTP_URL",
            Box::new(move |s| {
                (s.smtp_url, s.mail_from) = (some("desk:hush@mail.example"), some("desk@desk.example"));
            }),
        ),
        ("DESK_ADDR", Box::new(|s| s.addr = "localhost".into())),
        ("DESK_ADDR", Box::new(|s| s.addr = "127.0.0.1:99999".into())),
        ("DESK_ADDR", Box::new(|s| s.addr = "0.0.0.0:3000".into())),
        ("DESK_ADDR", Box::new(|s| s.addr = "[::]:3000".into())),
        ("DESK_DATA", Box::new(|s| s.data = String::new())),
        ("DESK_DATA", Box::new(|s| s.data = "/dev/null/desk".into())),
        ("DATABASE_URL", Box::new(move |s| s.database_url = some("mysql://root:hush@db/desk"))),
        ("DESK_KEY", Box::new(move |s| s.key = some("abc"))),
        ("DESK_KEY", Box::new(move |s| s.key = some(&"g".repeat(64)))),
        ("DESK_PUBLIC_URL", Box::new(move |s| s.public_url = some("desk.example"))),
        ("DESK_PUBLIC_URL", Box::new(move |s| s.public_url = some("http://desk.example"))),
        ("DESK_PUBLIC_URL", Box::new(move |s| s.public_url = some("https://desk.example/path"))),
        ("DESK_PUBLIC_URL", Box::new(move |s| s.public_url = some("ftp://desk.example"))),
        ("DESK_TRUSTED_PROXY", Box::new(move |s| s.trusted_proxy = some("127.0.0.1,proxy"))),
        ("DESK_FORCE_PLAIN_HTTP", Box::new(move |s| s.force_plain_http = some("perhaps"))),
        ("DESK_METRICS_ADDR", Box::new(move |s| s.metrics_addr = some("9100"))),
        ("DESK_METRICS_TOKEN", Box::new(move |s| s.metrics_token = some("short"))),
        ("DESK_CLAIM_LIMITS", Box::new(move |s| s.claim_limits = some("now=2"))),
        ("DESK_CLAIM_LIMITS", Box::new(move |s| s.claim_limits = some("later=2m"))),
        ("DESK_CLAIM_LIMITS", Box::new(move |s| s.claim_limits = some("now=0s"))),
        ("DESK_CLAIM_LIMITS", Box::new(move |s| s.claim_limits = some("now=9999999999999d"))),
        ("DESK_REPLY_LIMITS", Box::new(move |s| s.reply_limits = some("now"))),
        ("DESK_PUBLIC_RATE", Box::new(|s| s.public_rate = "many".into())),
        ("DESK_LOG", Box::new(|s| s.log = "loud".into())),
        ("DESK_LOG", Box::new(|s| s.log = "server=loud".into())),
        ("DESK_DEMO", Box::new(move |s| s.with_demo = some("maybe"))),
    ];
    for (name, change) in table {
        let sentence = refusal(change);
        assert!(sentence.starts_with(&format!("{name} (--")), "{name}: {sentence}");
        assert!(!sentence.contains('\n') && sentence.len() < 250, "{sentence}");
        assert!(!sentence.contains("hush"), "no password is repeated: {sentence}");
    }
}

#[test]
fn beyond_this_machine_it_wants_tls_in_front_or_to_be_forced() {
    let folder = tempfile::tempdir().expect("a folder");
    let open = |change: fn(&mut Given)| {
        let mut settings = given(folder.path());
        settings.addr = "0.0.0.0:3000".into();
        change(&mut settings);
        settings.check().expect("fine")
    };
    let proxied = open(|s| s.trusted_proxy = Some("10.0.0.2".into()));
    assert!(proxied.check_for_serving().is_ok() && proxied.is_behind_tls());
    let forced = open(|s| s.force_plain_http = Some("1".into()));
    assert!(forced.check_for_serving().is_ok() && !forced.is_behind_tls(), "cookies must work without TLS");
}

#[test]
fn a_slip_of_the_pen_in_the_environment_is_noticed() {
    let known = ["DESK_ADDR".to_owned()];
    let env = ["DESK_ADDR", "DESK_ADRR", "DESK_TEST_SKIPS", "PATH"].map(str::to_owned);
    assert_eq!(unknown_settings(&known, env.into_iter()), ["DESK_ADRR"]);
}
