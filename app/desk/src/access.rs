//! The one door for permission: who may see or do what. Pages, server functions, the API, the live stream,
//! search and attachments all ask here, and `tests/permissions.rs` walks the whole table.

use domain::row::Row;
use domain::{AccountId, Channel, Language, Level, PartState, Profession, Role, State};

/// A person who signed in, or a token that acts for one.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Staff {
    /// The account.
    pub id: AccountId,
    /// The name they sign in with and are called by.
    pub name: String,
    /// What they may do.
    pub role: Role,
    /// What they are by trade.
    pub professions: Vec<Profession>,
    /// What they speak.
    pub languages: Vec<(Language, Level)>,
}

/// Who asks, and from where: the latter goes to the record of who saw what.
#[derive(Clone, Debug)]
pub struct Caller {
    /// The person.
    pub staff: Staff,
    /// The address they come from.
    pub from: String,
}

/// What somebody wants to do to a ticket.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Deed {
    /// See its row and its structured answers.
    SeeRow,
    /// See story, names, contact, photos, thread, notes and history.
    Open,
    /// Take it.
    Claim,
    /// Take a part of it.
    ClaimPart,
    /// Give it back.
    Release,
    /// Ask another profession; raise the urgency; take back a part; ask for a translation.
    Steer,
    /// Give back or finish the part one works on.
    WorkPart,
    /// Write to the exhibitor.
    Message,
    /// Write an internal note.
    Note,
    /// Resolve and close.
    End,
    /// Open it again.
    Reopen,
    /// Make its secret link anew.
    ReissueLink,
    /// Add a translation into or from a language one speaks.
    Translate,
    /// Read who saw it.
    ReadAudit,
    /// Say who interprets: others by who has it, oneself by whoever was asked to translate.
    Interpret,
    /// Complete what a volunteer took down in haste.
    Complete,
    /// Offer it to a colleague, or take the offer back.
    HandOff,
    /// Promise something to the exhibitor; keep, move or take back what was promised.
    Promise,
    /// Start a clock; say that one is met, moved or void.
    Clock,
    /// Phone them, go to them, wait for them: what the exhibitor sees of it.
    Reach,
    /// Add, correct and take away the names that it keeps apart.
    Names,
}

impl Staff {
    /// Whether they coordinate.
    pub fn is_coordinator(&self) -> bool {
        self.role == Role::Coordinator
    }

    /// Whether they are of this profession.
    pub fn is(&self, profession: Profession) -> bool {
        self.professions.contains(&profession)
    }

    /// Whether they can work in this language.
    pub fn speaks(&self, language: Language) -> bool {
        self.languages.iter().any(|(l, level)| *l == language && *level != Level::Basic)
    }
}

/// What the door must know about a ticket beyond its row.
#[derive(Clone, Copy, Debug, Default)]
pub struct Extra {
    /// The holder asked colleagues who speak the ticket's language to translate.
    pub translation_asked: bool,
    /// The asker is marked as who interprets.
    pub interprets: bool,
    /// The asker took it down.
    pub typed_by_me: bool,
    /// It is offered to the asker, or to their profession.
    pub offered: bool,
    /// It is kept from the asker, for a conflict of interest.
    pub walled: bool,
}

/// Whether `who` may do `deed` to the ticket of this row.
pub fn may(who: &Staff, deed: Deed, row: &Row, extra: Extra) -> bool {
    // To whom it is kept from it does not exist, coordinator or not.
    if extra.walled {
        return false;
    }
    let coordinator = who.is_coordinator();
    // The last holder keeps sight of what they resolved, so that they can close, reopen or answer.
    let holder = row.holder.as_ref().is_some_and(|h| h.id == who.id);
    let of_part = row
        .parts
        .iter()
        .any(|p| p.state != PartState::Cancelled && p.holder.as_ref().is_some_and(|h| h.id == who.id));
    let works_on_part = row
        .parts
        .iter()
        .any(|p| p.state == PartState::Claimed && p.holder.as_ref().is_some_and(|h| h.id == who.id));
    let in_my_queue = row.state == State::Waiting && who.is(row.profession);
    let part_in_my_queue = row.state.is_open()
        && row.parts.iter().any(|p| p.state == PartState::Waiting && who.is(p.profession));
    // Asked as whoever speaks the language, or marked by name; what has ended needs neither.
    let translates = extra.translation_asked && who.speaks(row.language);
    let interprets = row.state.is_open() && (translates || extra.interprets);
    match deed {
        Deed::SeeRow => {
            coordinator
                || holder
                || of_part
                || in_my_queue
                || part_in_my_queue
                || interprets
                || extra.typed_by_me
                || extra.offered
        }
        // Whoever is to take it over reads all of it first.
        Deed::Open => coordinator || holder || of_part || interprets || extra.offered,
        Deed::Claim => who.is(row.profession),
        Deed::ClaimPart => row.parts.iter().any(|p| who.is(p.profession)),
        Deed::Release | Deed::Steer | Deed::End | Deed::HandOff | Deed::Promise | Deed::Clock => {
            coordinator || holder
        }
        Deed::WorkPart => works_on_part,
        Deed::Message => holder || works_on_part || coordinator,
        Deed::Note => holder || of_part || coordinator || (extra.interprets && row.state.is_open()),
        Deed::Interpret => coordinator || holder || interprets,
        Deed::Reopen | Deed::ReissueLink => coordinator || holder,
        Deed::Translate => (coordinator || holder || of_part || interprets) && who.speaks(row.language),
        Deed::ReadAudit => coordinator,
        // What exhibitors wrote themselves is theirs.
        Deed::Complete => {
            // Who took it down goes on until a colleague has it: from then on it is the colleague's to know.
            let began = extra.typed_by_me && row.state == State::Waiting;
            let theirs = coordinator || holder || works_on_part || began;
            theirs && row.channel != Channel::Online && row.state.is_open()
        }
        Deed::Reach | Deed::Names => holder || works_on_part || coordinator,
    }
}

/// Whether `who` may know what is kept of a colleague: phone, mail, firm, licences, whether they came to shifts that are
/// over. Names, professions, languages and who is on duty everybody of the desk knows.
pub fn knows(who: &Staff, of: &AccountId) -> bool {
    who.is_coordinator() || who.id == *of
}

/// Whether `who` may see the roster before it is published.
pub fn plans(who: &Staff) -> bool {
    who.is_coordinator()
}
