//! What use cases answer with: plain data, in the order in which pages show it. Words are raw; pages
//! translate codes and format times.

use domain::draft::Words;
use domain::question::Answers;
use domain::row::{Person, Row};
use domain::waiting::Waiting;
use domain::{
    Category, Clock, ClockCode, FileId, Language, LogAction, MessageId, Millis, Number, Outcome, Profession,
    Reached, State, TicketId,
};
use serde::{Deserialize, Serialize};

pub use crate::assign::Taker;
use crate::clocks::ClockView;
use crate::promises::{PromiseView, Promised};

mod calls;
mod people;

pub use calls::{Call, CallTo};
pub use people::{Account, Hit, Me, Seen};

/// A ticket before it is claimed: the row, and the answers that name nobody.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct Preview {
    /// The row.
    pub row: Row,
    /// Structured answers, without those that can name somebody.
    pub answers: Answers,
    /// All that runs, promises too, soonest first.
    pub clocks: Vec<Clock>,
    /// What this person may do with it now.
    pub may: May,
}

/// A ticket that was opened.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct TicketView {
    /// The row.
    pub row: Row,
    /// All structured answers.
    pub answers: Answers,
    /// All that runs, promises too, soonest first.
    pub clocks: Vec<Clock>,
    /// The clocks, ended ones too, soonest first.
    pub deadlines: Vec<ClockView>,
    /// What was promised, soonest first.
    pub promises: Vec<PromiseView>,
    /// Story, names, contact.
    pub words: Words,
    /// Translations of the story.
    pub story_translations: Vec<Translation>,
    /// The thread, oldest first.
    pub messages: Vec<Message>,
    /// Internal notes, oldest first.
    pub notes: Vec<Note>,
    /// Parts with their reasons and results.
    pub parts: Vec<PartView>,
    /// Photos and papers, oldest first.
    pub files: Vec<File>,
    /// History from the log, oldest first.
    pub history: Vec<HistoryItem>,
    /// Stars and a word, once the exhibitor gave them.
    pub rating: Option<Rating>,
    /// Whether the holder's name is shown to the exhibitor.
    pub name_shared: bool,
    /// Whether colleagues who speak the language were asked to translate.
    pub translation_asked: bool,
    /// Who interprets for whoever has it.
    pub interpreter: Option<Person>,
    /// Who could besides; empty for whoever may not say so.
    pub interpreters: Vec<Person>,
    /// What was done to reach the exhibitor, latest first.
    pub reached: Vec<ReachedView>,
    /// Where the notice by mail stands (`due`, `sent`, `failed`, `spared`), and what was wrong with it.
    pub notice: Option<(String, String)>,
    /// Whom a coordinator could give it to, as long as it waits.
    pub takers: Vec<Taker>,
    /// The names to keep apart, and what is undecided about them.
    pub apart: crate::conflict::Apart,
    /// What this person may do with it now.
    pub may: May,
}

/// What one person may do with one ticket as it stands now: permission and state together.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct May {
    /// Open story and names.
    pub open: bool,
    /// Claim it.
    pub claim: bool,
    /// Claim the part that waits for one's profession.
    pub claim_part: bool,
    /// Give it back to the queue.
    pub release: bool,
    /// Refer, raise the urgency, ask for a translation, share one's name.
    pub steer: bool,
    /// Finish or give back one's part.
    pub work_part: bool,
    /// Write to the exhibitor.
    pub message: bool,
    /// Promise something; keep, move or take back what was promised.
    pub promise: bool,
    /// Start a clock; say what became of one.
    pub clock: bool,
    /// Write a note.
    pub note: bool,
    /// Resolve it.
    pub resolve: bool,
    /// Close it.
    pub close: bool,
    /// Open it again.
    pub reopen: bool,
    /// Make the secret link anew.
    pub reissue_link: bool,
    /// Add translations.
    pub translate: bool,
    /// Say that oneself interprets, or does no more; who may steer it says so of others.
    pub interpret: bool,
    /// Read who saw it.
    pub read_audit: bool,
    /// Complete what was taken down in haste.
    pub complete: bool,
    /// Say that one phoned, is on the way or waits at the desk.
    pub reach: bool,
    /// Offer it to a colleague, or see the offer that is open.
    pub hand_off: bool,
}

/// One message of the thread.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Message {
    /// Its id.
    pub id: MessageId,
    /// Who wrote it.
    pub by: Author,
    /// When.
    pub at: Millis,
    /// What it says.
    pub content: Content,
    /// The photos and papers that came with it.
    pub files: Vec<File>,
    /// Translations, signed by who made them.
    pub translations: Vec<Translation>,
}

/// Who wrote a message. To the exhibitor, staff are a profession, and a name only where it was shared.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(tag = "side", rename_all = "snake_case")]
pub enum Author {
    /// The exhibitor.
    Exhibitor,
    /// The desk.
    Desk {
        /// By trade; coordinators may have none.
        profession: Option<Profession>,
        /// The name, where the reader may know it.
        name: Option<String>,
    },
}

/// What a message says.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(tag = "kind", rename_all = "snake_case")]
pub enum Content {
    /// Free text.
    Text {
        /// As it was written.
        body: String,
        /// The language it is in.
        language: Language,
    },
    /// A saved reply: `reply-CODE`.
    Reply {
        /// Its code.
        code: String,
    },
    /// A follow-up question: `ask-CODE`.
    Ask {
        /// Its code.
        code: String,
        /// The tapped answer, once there is one.
        answered: Option<String>,
    },
    /// An answer that was tapped: `tap-CODE`.
    Tap {
        /// The code of the question.
        ask: String,
        /// The code of the answer.
        code: String,
    },
    /// Erased, as the law or the exhibitor asked.
    Erased,
}

/// A translation, shown beside the original, never instead of it.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Translation {
    /// The language it is in.
    pub language: Language,
    /// The text.
    pub body: String,
    /// Who signs for it.
    pub by: Person,
    /// When.
    pub at: Millis,
}

/// An internal note.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Note {
    /// Who wrote it.
    pub by: Person,
    /// When.
    pub at: Millis,
    /// The text.
    pub body: String,
}

/// A part, opened.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct PartView {
    /// The part as rows show it.
    pub part: domain::row::PartRow,
    /// Why it was referred; empty where the category did it.
    pub reason: String,
    /// Its result; empty until it is done.
    pub result: String,
    /// When it was referred.
    pub asked_at: Millis,
}

/// A photo or paper.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct File {
    /// Its id.
    pub id: FileId,
    /// The name it came with.
    pub name: String,
    /// The type found from its content.
    pub media_type: String,
    /// Bytes of the original.
    pub size: i64,
    /// Whether a re-encoded copy can be shown.
    pub is_picture: bool,
}

/// One line of a ticket's history.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct HistoryItem {
    /// When.
    pub at: Millis,
    /// What happened.
    pub action: LogAction,
    /// Who did it; `None` is the exhibitor or the desk itself.
    pub by: Option<Person>,
    /// Whether the exhibitor did it.
    pub by_exhibitor: bool,
    /// The profession concerned, for parts.
    pub profession: Option<Profession>,
    /// The outcome, where there is one.
    pub outcome: Option<Outcome>,
    /// The reason that was given.
    pub reason: Option<String>,
    /// The clock that it is about.
    pub clock: Option<ClockCode>,
    /// The name of the colleague that it is about: who interprets, or does no more.
    pub about: Option<String>,
}

/// What the exhibitor thought of the desk.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Rating {
    /// 1 to 5.
    pub stars: i64,
    /// A word, or none.
    pub word: String,
}

/// The status page of an exhibitor.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct RequestView {
    /// The ticket.
    pub id: TicketId,
    /// What people call it.
    pub number: Number,
    /// The code to read out.
    pub code: String,
    /// What it is about.
    pub category: Category,
    /// The language it is written in.
    pub language: Language,
    /// Where it stands.
    pub state: State,
    /// How it ended, once it did.
    pub outcome: Option<Outcome>,
    /// Who is on it: the professions at work, the holder's first.
    pub professions: Vec<Profession>,
    /// The holder's name, where they shared it.
    pub holder_name: Option<String>,
    /// When it was filed.
    pub filed_at: Millis,
    /// All clocks, soonest first.
    pub clocks: Vec<Clock>,
    /// What was promised and is open, soonest first.
    pub promised: Vec<Promised>,
    /// An honest waiting time; `None` once it is claimed.
    pub waiting: Option<Waiting>,
    /// What they answered.
    pub answers: Answers,
    /// What they wrote.
    pub words: Words,
    /// The hall, if they have a stand.
    pub hall: Option<String>,
    /// The thread, oldest first.
    pub messages: Vec<Message>,
    /// Photos and papers that came with the request.
    pub files: Vec<File>,
    /// Stars and a word, once they gave them.
    pub rating: Option<Rating>,
    /// The latest thing that the desk did to reach them.
    pub reached: Option<(Reached, Millis)>,
    /// When a colleague took it over from another, where it is in work.
    pub handed_at: Option<Millis>,
    /// Changes with everything that this page shows; for polling.
    pub version: i64,
}

/// Something that was done to reach an exhibitor.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct ReachedView {
    /// When.
    pub at: Millis,
    /// Who did it.
    pub by: Person,
    /// What, and what came of it.
    pub kind: Reached,
    /// For colleagues.
    pub note: String,
}

/// Somebody to call back.
#[derive(Clone, Debug)]
pub struct CallBack {
    /// The ticket.
    pub row: Row,
    /// Names, phone, and how they want to be reached.
    pub words: Words,
    /// What was done already, latest first.
    pub done: Vec<ReachedView>,
}
