//! Lists of volunteers: whom a row means is certain, or somebody is asked.

mod expo;

use desk::corps::{Filled, ImportView};
use desk::views::Account;
use expo::{TestExpo, on_both_engines};

async fn preview(expo: &TestExpo, list: &str) -> ImportView {
    let (desk, xu) = (&expo.desk, expo.who("xu"));
    let id = desk.begin_import(xu, "list.csv", list.as_bytes().to_vec()).await.expect("reads");
    desk.import_preview(xu, &id).await.expect("hers")
}

async fn write(expo: &TestExpo, list: &str) -> (usize, usize) {
    let (desk, xu) = (&expo.desk, expo.who("xu"));
    let id = desk.begin_import(xu, "list.csv", list.as_bytes().to_vec()).await.expect("reads");
    desk.finish_import(xu, &id).await.expect("writes")
}

async fn account(expo: &TestExpo, name: &str) -> Account {
    let all = expo.desk.accounts(expo.who("xu")).await.expect("reads");
    all.into_iter().find(|a| a.name == name).expect("is there")
}

/// What each row does: `+` a new account, a name of whom it changes, `=` nothing, or the fault.
async fn does(expo: &TestExpo, list: &str) -> Vec<String> {
    let all = expo.desk.accounts(expo.who("xu")).await.expect("reads");
    let said = |does: &Filled| match does {
        Filled::New(_) => "+".to_owned(),
        Filled::Update(id, _) => all.iter().find(|a| a.id == *id).expect("known").name.clone(),
        Filled::Same | Filled::Skipped => "=".to_owned(),
        Filled::Bad(faults) => faults.iter().map(|f| f.fault.to_string()).collect::<Vec<_>>().join(" "),
    };
    preview(expo, list).await.rows.iter().map(|row| said(&row.does)).collect()
}

const HEADERS: &str = "Name,Profession,Licence number,Phone,E-mail\n";

#[test]
fn a_row_means_one_person_or_is_asked_about() {
    on_both_engines(|expo| async move {
        let corps = "孙丽,lawyer,L-1,13800138001,sun@firm.example\n赵强,notary,N-2,13800138002,\n";
        assert_eq!(write(&expo, &format!("{HEADERS}{corps}")).await, (2, 0));
        for (rows, expected) in [
            // By the licence, whatever the name and the phone have become.
            ("Sun Li,lawyer,L-1,13900139000,\n", vec!["孙丽"]),
            // By phone or mail, where the licence says nothing else.
            ("Sun Li,lawyer,,13800138001,\n", vec!["孙丽"]),
            ("Sun Li,lawyer,,,sun@firm.example\n", vec!["孙丽"]),
            // By name; a new licence or a new phone alone makes nobody another.
            ("孙丽,lawyer,L-9,13800138001,\n", vec!["孙丽"]),
            ("孙丽,lawyer,L-1,13900139000,\n", vec!["孙丽"]),
            ("孙丽,lawyer,,13900139000,\n", vec!["孙丽"]),
            // A namesake; a phone of the office; a name and a phone of two people.
            ("孙丽,lawyer,L-9,13900139000,\n", vec!["unclear"]),
            ("Li Na,lawyer,L-8,13800138001,\n", vec!["unclear"]),
            ("赵强,notary,,13800138001,\n", vec!["unclear"]),
            ("赵强,lawyer,L-1,13900139000,\n", vec!["unclear"]),
            // Two rows that mean one person.
            ("孙丽,lawyer,L-1,13900139000,\nSun Li,lawyer,L-1,13900139001,\n", vec!["孙丽", "twice"]),
            ("Li Na,lawyer,L-8,,\nLi N.,lawyer,L-8,,\n", vec!["+", "twice"]),
            ("Li Na,lawyer,L-8,,\nLi Na,lawyer,L-8,,\n", vec!["+", "="]),
            // The same number of another trade's register is another licence.
            ("Li Na,notary,L-1,13900139000,\n", vec!["+"]),
            // What the list says is known already.
            (corps, vec!["=", "="]),
            ("Li Na,lawyer,L-8,1.39E+10,\n", vec!["digits"]),
            ("Li Na,lawyer,1.3101E+16,13900139000,\n", vec!["digits"]),
        ] {
            assert_eq!(does(&expo, &format!("{HEADERS}{rows}")).await, expected, "{rows}");
        }
        let before = account(&expo, "孙丽").await;
        assert_eq!(write(&expo, &format!("{HEADERS}{corps}")).await, (0, 0), "read again it changes nobody");
        let after = account(&expo, "孙丽").await;
        assert_eq!((before.practices, before.phone), (after.practices, after.phone));
        expo.is_sound().await;
    });
}
