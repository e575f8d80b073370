//! Saved replies and follow-up questions: said by tapping a code, read in the reader's own language.
//!
//! The words are `reply-CODE`, `ask-CODE` and `tap-CODE` in `locales/*/replies.ftl`.

use crate::Category;

/// A saved reply.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Reply {
    /// Its code.
    pub code: &'static str,
    /// The categories it is offered for first; empty means all.
    pub categories: &'static [Category],
}

/// A follow-up question with the answers that can be tapped.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct FollowUp {
    /// Its code.
    pub code: &'static str,
    /// The codes of its answers, `tap-CODE`.
    pub taps: &'static [&'static str],
    /// The categories it is offered for first; empty means all.
    pub categories: &'static [Category],
}

const fn reply(code: &'static str, categories: &'static [Category]) -> Reply {
    Reply { code, categories }
}

const fn ask(code: &'static str, taps: &'static [&'static str], categories: &'static [Category]) -> FollowUp {
    FollowUp { code, taps, categories }
}

const YES_NO: &[&str] = &["yes", "no", "unsure"];

/// Every saved reply.
pub const REPLIES: &[Reply] = &[
    reply("reading", &[]),
    reply("coming_to_stand", &[]),
    reply("come_to_desk", &[]),
    reply("call_soon", &[]),
    reply("interpreter_coming", &[]),
    reply("need_more_time", &[]),
    reply("bring_papers", &[]),
    reply("send_photos", &[]),
    reply("keep_papers", &[]),
    reply(
        "do_not_sign",
        &[Category::Contract, Category::IpAccused, Category::Purchase, Category::Staff, Category::Clause],
    ),
    reply("do_not_pay", &[Category::Contract, Category::Purchase, Category::Staff]),
    reply("do_not_move", &[Category::Damage, Category::Evidence, Category::Injury]),
    reply("do_not_take_down", &[Category::IpAccused]),
    reply("answer_in_time", &[Category::IpAccused]),
    reply("notary_coming", &[Category::IpClaim, Category::Evidence, Category::Damage]),
    reply("appraiser_coming", &[Category::Damage, Category::Injury, Category::IpClaim]),
    reply("register_lodging", &[Category::Entry]),
    reply("passport_steps", &[Category::Entry]),
    reply("carnet_date", &[Category::Customs]),
    reply("call_120", &[Category::Injury]),
    reply("call_110", &[Category::Injury]),
    reply("done_here", &[]),
    reply("come_back_any_time", &[]),
];

/// Every follow-up question.
pub const FOLLOW_UPS: &[FollowUp] = &[
    ask("at_stand_now", &["yes", "in_half_hour", "later_today", "no"], &[]),
    ask("can_come_to_desk", &["yes_now", "in_half_hour", "later_today", "no"], &[]),
    ask("may_we_call", &["yes_now", "later_today", "no"], &[]),
    ask("have_papers", YES_NO, &[]),
    ask("have_photos", &["yes_will_send", "no"], &[]),
    ask("need_interpreter", &["yes", "no"], &[]),
    ask(
        "other_side_there",
        YES_NO,
        &[Category::IpClaim, Category::Contract, Category::Purchase, Category::Damage],
    ),
    ask("still_there", YES_NO, &[Category::IpClaim, Category::Evidence, Category::Damage]),
    ask("was_moved", YES_NO, &[Category::Damage]),
    ask(
        "signed_anything",
        YES_NO,
        &[Category::Contract, Category::IpAccused, Category::Staff, Category::Purchase],
    ),
    ask("paid_anything", YES_NO, &[Category::Contract, Category::Purchase]),
    ask("safe_now", &["yes", "no"], &[Category::Injury]),
    ask("have_right_certificate", YES_NO, &[Category::IpClaim, Category::IpAccused]),
    ask("told_organiser", YES_NO, &[Category::IpClaim, Category::Damage, Category::Injury]),
    ask("is_it_solved", &["yes", "no"], &[]),
];

/// Whether there is a saved reply with this code.
pub fn is_reply(code: &str) -> bool {
    REPLIES.iter().any(|r| r.code == code)
}

/// The follow-up question with this code.
pub fn follow_up(code: &str) -> Option<&'static FollowUp> {
    FOLLOW_UPS.iter().find(|f| f.code == code)
}

/// Replies for a category, those made for it first.
pub fn replies_for(category: Category) -> Vec<&'static Reply> {
    own_first(REPLIES, category, |r| r.categories)
}

/// Follow-up questions for a category, those made for it first.
pub fn follow_ups_for(category: Category) -> Vec<&'static FollowUp> {
    own_first(FOLLOW_UPS, category, |f| f.categories)
}

fn own_first<T>(
    all: &'static [T],
    category: Category,
    of: impl Fn(&T) -> &'static [Category],
) -> Vec<&'static T> {
    let own = all.iter().filter(|t| of(t).contains(&category));
    let general = all.iter().filter(|t| of(t).is_empty());
    own.chain(general).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_category_meets_its_own_replies_first_and_no_other_s() {
        let replies = replies_for(Category::Injury);
        assert!(replies[0].categories.contains(&Category::Injury));
        assert!(!replies.iter().any(|r| r.code == "do_not_pay"));
        assert!(is_reply("reading") && follow_up("was_moved").is_some());
    }
}
