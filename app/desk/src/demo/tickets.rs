//! The demo's tickets: short made-up stories, told through the use cases.

use domain::draft::{ContactDraft, Draft};
use domain::{Category, Language, Outcome, Profession, TicketId, Urgency};

use super::Stage;
use super::people::Cast;
use crate::access::Caller;
use crate::{Error, NewRequest, Receipt, Result};

/// One request: who asks what, and how it presses.
struct Story {
    ago: i64,
    language: Language,
    category: Category,
    answers: &'static [(&'static str, &'static str)],
    hall: &'static str,
    stand: &'static str,
    company: &'static str,
    name: &'static str,
    too_late: &'static str,
    other_side: &'static str,
    story: &'static str,
}

const STORIES: &[Story] = &[
    Story {
        ago: 262,
        language: Language::De,
        category: Category::Clause,
        answers: &[("clause_need", "check_clause"), ("contract_state", "contract_draft")],
        hall: "7.1",
        stand: "C12",
        company: "Nordlicht Pumpen GmbH",
        name: "Katrin Vogt",
        too_late: "",
        other_side: "",
        story: "Der Händler schlägt eine Schiedsklausel vor. Können wir sie so unterschreiben?",
    },
    Story {
        ago: 215,
        language: Language::Ja,
        category: Category::Display,
        answers: &[("shown_what", "invention"), ("filed_where", "nowhere")],
        hall: "3",
        stand: "A04",
        company: "青葉精機",
        name: "高橋 直人",
        too_late: "",
        other_side: "",
        story: "昨日、新しい搬送装置を初めて展示しました。出願はまだです。今からでも間に合いますか。",
    },
    Story {
        ago: 190,
        language: Language::Fr,
        category: Category::Contract,
        answers: &[("our_part", "seller"), ("value", "48000 EUR"), ("signed", "yes"), ("paid", "paid_part")],
        hall: "5.2",
        stand: "D31",
        company: "Maison Belcourt",
        name: "Claire Aubin",
        too_late: "show_ends",
        other_side: "Golden Spoon Trading",
        story: "L’acheteur a versé un acompte, puis il refuse de payer le reste avant la fin du salon.",
    },
    Story {
        ago: 160,
        language: Language::Es,
        category: Category::Staff,
        answers: &[("work_contract", "spoken"), ("days_unpaid", "3")],
        hall: "8.2",
        stand: "B18",
        company: "Olivares del Sur",
        name: "Lucía Campos",
        too_late: "",
        other_side: "Agencia de azafatas",
        story: "La agencia nos cobra el doble de lo hablado y las intérpretes no han cobrado tres días.",
    },
    Story {
        ago: 120,
        language: Language::Ar,
        category: Category::Damage,
        answers: &[("moved", "not_moved"), ("value", "12500 USD"), ("insured", "yes")],
        hall: "5.1",
        stand: "B07",
        company: "زجاج النيل",
        name: "أميرة حسن",
        too_late: "hall_closes",
        other_side: "شركة النقل",
        story: "سقط صندوق الزجاج أثناء التركيب وانكسرت ثلاث قطع. لم نحرّك شيئًا بعد.",
    },
    Story {
        ago: 95,
        language: Language::Ru,
        category: Category::Customs,
        answers: &[("import_way", "carnet"), ("goods_plan", "sell")],
        hall: "2.1",
        stand: "E02",
        company: "Северный янтарь",
        name: "Ольга Миронова",
        too_late: "",
        other_side: "",
        story: "Ввезли витрину по карнету, а покупатель хочет забрать её здесь. Можно ли продать?",
    },
    Story {
        ago: 70,
        language: Language::Ko,
        category: Category::Purchase,
        answers: &[("receipt", "yes"), ("wanted", "refund"), ("value", "860 CNY")],
        hall: "6.1",
        stand: "",
        company: "",
        name: "김하늘",
        too_late: "show_ends",
        other_side: "6.1 홀 화장품 부스",
        story: "어제 산 기기가 켜지지 않는데 판매자가 환불을 거절합니다.",
    },
    Story {
        ago: 55,
        language: Language::En,
        category: Category::IpClaim,
        answers: &[
            ("their_stand", "4.1 A22"),
            ("right_kind", "design"),
            ("right_territory", "in_china"),
            ("standing", "owner"),
            ("badge", "yes"),
        ],
        hall: "4.1",
        stand: "A09",
        company: "Brightwell Lamps",
        name: "Tom Ellery",
        too_late: "show_ends",
        other_side: "the stand at 4.1 A22",
        story: "The stand opposite shows a lamp that is a copy of our registered design, down to the screws.",
    },
    Story {
        ago: 42,
        language: Language::It,
        category: Category::Evidence,
        answers: &[("record_what", "screen"), ("record_where", "padiglione 3, schermo grande")],
        hall: "3",
        stand: "F10",
        company: "Ceramiche Levante",
        name: "Paolo Neri",
        too_late: "hall_closes",
        other_side: "",
        story: "Sul loro schermo passa il nostro video con il loro marchio. Tra poco lo cambiano.",
    },
    Story {
        ago: 33,
        language: Language::Pt,
        category: Category::Entry,
        answers: &[("entry_problem", "passport"), ("passport_lost", "yes")],
        hall: "1.1",
        stand: "G05",
        company: "Café Serra Azul",
        name: "Rui Tavares",
        too_late: "",
        other_side: "",
        story: "Perdi o passaporte ontem à noite e o meu voo é daqui a três dias.",
    },
    Story {
        ago: 21,
        language: Language::ZhHant,
        category: Category::IpAccused,
        answers: &[("notice", "from_organiser"), ("own_rights", "registered"), ("origin_proof", "yes")],
        hall: "5.1",
        stand: "C03",
        company: "山海茶業",
        name: "林佳穎",
        too_late: "",
        other_side: "",
        story: "主辦方說有人投訴我們的包裝侵權，要我們在二十四小時內書面答覆。",
    },
    Story {
        ago: 12,
        language: Language::ZhHans,
        category: Category::Contract,
        answers: &[("our_part", "buyer"), ("value", "200000 CNY"), ("signed", "unsure")],
        hall: "2.1",
        stand: "B20",
        company: "宏远贸易",
        name: "周立",
        too_late: "",
        other_side: "Alto Vinho Lda",
        story: "对方要我们今天就付定金，合同还没有看懂。",
    },
    Story {
        ago: 8,
        language: Language::Fr,
        category: Category::Evidence,
        answers: &[("record_what", "goods"), ("record_where", "5.2 D40")],
        hall: "5.2",
        stand: "D28",
        company: "Atelier Rivoire",
        name: "Hugo Marchand",
        too_late: "hour",
        other_side: "",
        story: "Ils démontent dans une heure et emportent les copies.",
    },
    Story {
        ago: 5,
        language: Language::Ar,
        category: Category::Contract,
        answers: &[("our_part", "seller"), ("paid", "paid_nothing")],
        hall: "8.2",
        stand: "A15",
        company: "تمور الواحة",
        name: "سامي الراوي",
        too_late: "",
        other_side: "",
        story: "وقّعنا أمس والمشتري يطلب اليوم خصمًا جديدًا قبل الدفع.",
    },
    Story {
        ago: 2,
        language: Language::Ja,
        category: Category::Other,
        answers: &[],
        hall: "3",
        stand: "A17",
        company: "みなと化成",
        name: "西村 恵",
        too_late: "",
        other_side: "",
        story: "スタンドの看板の書き方について、どなたに聞けばよいか分かりません。",
    },
];

async fn file(stage: &Stage, story: &Story) -> Result<Receipt> {
    stage.minutes_ago(story.ago);
    let text = str::to_owned;
    let draft = Draft {
        language: story.language.code().into(),
        category: story.category.code().into(),
        answers: story.answers.iter().map(|(q, a)| (text(q), text(a))).collect(),
        story: text(story.story),
        hall: text(story.hall),
        stand: text(story.stand),
        contact: ContactDraft { name: text(story.name), company: text(story.company), ..Default::default() },
        other_side: text(story.other_side),
        too_late: text(story.too_late),
        consent: true,
        ..Default::default()
    };
    let request = NewRequest {
        key: stage.desk.new_key(),
        draft,
        files: Vec::new(),
        kept: Vec::new(),
        by: None,
        waited: 0,
    };
    stage.desk.file_request(request).await.map_err(|e| Error::Internal(format!("demo: {e}")))
}

/// What the stories' people do with the tickets.
struct Told<'a> {
    stage: &'a Stage,
    cast: &'a Cast,
    receipts: Vec<Receipt>,
}

impl Told<'_> {
    fn who(&self, name: &str) -> Result<&Caller> {
        self.cast.get(name).ok_or_else(|| Error::Internal(format!("demo: nobody is called {name}")))
    }

    fn ticket(&self, category: Category, language: Language) -> Result<(&TicketId, &str)> {
        let of = |r: &&Receipt| r.category == category && r.language == language;
        let found = self.receipts.iter().find(of).map(|r| (&r.id, r.secret.as_str()));
        found.ok_or_else(|| Error::Internal(format!("demo: no {category} in {language}")))
    }
}

/// Files the stories and lets some of them go on: every state of a ticket is there.
pub(super) async fn happen(stage: &Stage, cast: &Cast) -> Result<()> {
    let mut receipts = Vec::new();
    for story in STORIES {
        receipts.push(file(stage, story).await?);
    }
    let told = Told { stage, cast, receipts };
    ended(&told).await?;
    at_work(&told).await?;
    stage.minutes_ago(0);
    Ok(())
}

async fn ended(told: &Told<'_>) -> Result<()> {
    let desk = &told.stage.desk;
    let (clause, clause_link) = told.ticket(Category::Clause, Language::De)?;
    let hans = told.who("Hans Vogel")?;
    told.stage.minutes_ago(255);
    desk.claim(hans, clause).await?;
    desk.write(
        hans,
        clause,
        "demo-1",
        "Die Klausel ist in Ordnung. Bitte ergänzen Sie den Sitz und die Sprache.",
        Language::De,
    )
    .await?;
    told.stage.minutes_ago(240);
    desk.resolve(hans, clause, Outcome::AdviceGiven, "Sitz und Sprache ergänzt").await?;
    desk.exhibitor_rates(clause_link, 5, "Schnell und klar.").await?;
    desk.exhibitor_says_solved(clause_link).await?;

    let (display, _) = told.ticket(Category::Display, Language::Ja)?;
    let sakura = told.who("Sakura Mori")?;
    told.stage.minutes_ago(205);
    desk.claim(sakura, display).await?;
    desk.send_reply(sakura, display, "demo-2", "bring_papers").await?;
    told.stage.minutes_ago(150);
    desk.resolve(sakura, display, Outcome::AdviceGiven, "").await?;

    let (staff, staff_link) = told.ticket(Category::Staff, Language::Es)?;
    told.stage.minutes_ago(130);
    let _ = staff;
    desk.exhibitor_withdraws(staff_link).await
}

async fn at_work(told: &Told<'_>) -> Result<()> {
    let desk = &told.stage.desk;
    let (contract, contract_link) = told.ticket(Category::Contract, Language::Fr)?;
    let lin = told.who("Lin Wei")?;
    told.stage.minutes_ago(180);
    desk.claim(lin, contract).await?;
    desk.share_name(lin, contract).await?;
    desk.ask(lin, contract, "demo-3", "signed_anything").await?;
    told.stage.minutes_ago(172);
    let thread = desk.request(contract_link).await?.messages;
    if let Some(question) = thread.last() {
        desk.exhibitor_taps(contract_link, &question.id, "yes").await?;
    }
    told.stage.minutes_ago(160);
    desk.note(lin, contract, "demo-4", "定金收据已看过，原件在展商处。").await?;
    desk.exhibitor_writes(contract_link, "demo-5", "Ils reviennent au stand à 16 h.", Vec::new(), false)
        .await?;

    let (damage, _) = told.ticket(Category::Damage, Language::Ar)?;
    let tang = told.who("Tang Bo")?;
    let chen = told.who("Chen Jing")?;
    told.stage.minutes_ago(112);
    desk.claim(tang, damage).await?;
    desk.send_reply(tang, damage, "demo-6", "do_not_move").await?;
    desk.claim(chen, damage).await?;
    desk.ask_translation(tang, damage).await?;
    told.stage.minutes_ago(104);
    let amal = told.who("Amal Haddad")?;
    desk.translate(
        amal,
        damage,
        None,
        Language::ZhHans,
        "装玻璃的箱子在安装时掉下，碎了三件。我们还什么都没有移动。",
    )
    .await?;

    let (claim, _) = told.ticket(Category::IpClaim, Language::En)?;
    let zhou = told.who("Zhou Min")?;
    told.stage.minutes_ago(48);
    let row = desk.claim(zhou, claim).await?;
    if let Some(part) = row.part_of(&zhou.staff.id) {
        told.stage.minutes_ago(20);
        desk.finish_part(zhou, claim, &part.id, "Photos of both lamps recorded at 4.1 A22, file 3 of today.")
            .await?;
    }

    let (purchase, _) = told.ticket(Category::Purchase, Language::Ko)?;
    let park = told.who("Park Jisoo")?;
    told.stage.minutes_ago(60);
    desk.claim(park, purchase).await?;
    told.stage.minutes_ago(50);
    desk.release(park, purchase, "On the way to another stand; somebody else can go sooner.").await?;

    // Late enough that nobody has to give it back yet.
    told.stage.minutes_ago(25);
    desk.refer(lin, contract, Profession::Mediator, "Both sides are here until the show ends; talk first.")
        .await?;

    let (accused, _) = told.ticket(Category::IpAccused, Language::ZhHant)?;
    let xu = told.who("Xu Ning")?;
    told.stage.minutes_ago(15);
    desk.raise_urgency(xu, accused, Urgency::Now, "Notice came this morning, office closes soon.").await?;
    Ok(())
}
