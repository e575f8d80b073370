//! What exhibitors ask about, and what the desk does for each (DOMAIN.md, "What they ask").
//!
//! To add a category: one variant, one arm of [`Category::rules`], one of [`Category::questions`], its words
//! in `locales/*/catalogue.ftl` and an icon in `app/web/src/ui/icons.rs`.

use crate::codes::codes;
use crate::question::{Kind, Question, YES_NO};
use crate::{Profession, Urgency};

codes! {
    /// What a request is about. Exhibitors pick it by plain words and pictures.
    pub enum Category {
        /// Someone copies us.
        IpClaim = "ip_claim",
        /// We are accused of copying.
        IpAccused = "ip_accused",
        /// Have something recorded before it is gone.
        Evidence = "evidence",
        /// Contract, deposit, non-payment.
        Contract = "contract",
        /// Customs, temporary import, carnet.
        Customs = "customs",
        /// Exhibit or stand damaged, insurance.
        Damage = "damage",
        /// Temporary staff, pay, interpreters hired.
        Staff = "staff",
        /// Visa, passport lost, lodging registration.
        Entry = "entry",
        /// Injury, assault, threat.
        Injury = "injury",
        /// Visitor and exhibitor quarrel over a sale.
        Purchase = "purchase",
        /// First public showing of a mark or an invention.
        Display = "display",
        /// Arbitration or mediation: clause, start a case.
        Clause = "clause",
        /// Anything else.
        Other = "other",
    }
}

/// Who serves a category, and how it presses.
#[derive(Clone, Copy, Debug)]
pub struct Rules {
    /// The profession that holds the ticket.
    pub first: Profession,
    /// Professions that get a part at once.
    pub with: &'static [Profession],
    /// Professions that usually come next; offered first when referring.
    pub next: &'static [Profession],
    /// The least urgency it starts with.
    pub urgency: Urgency,
    /// Whether the emergency numbers (120, 110) stand before everything else.
    pub emergency: bool,
    /// Whether things must stay where they are until somebody has seen them.
    pub keep_in_place: bool,
}

const fn rules(
    first: Profession,
    with: &'static [Profession],
    next: &'static [Profession],
    urgency: Urgency,
) -> Rules {
    Rules { first, with, next, urgency, emergency: false, keep_in_place: false }
}

impl Category {
    /// Who serves it and how it presses.
    pub const fn rules(self) -> Rules {
        use Profession::{Appraiser, Arbitrator, Lawyer, Mediator, Notary};
        match self {
            Category::IpClaim => rules(Lawyer, &[Notary], &[Appraiser], Urgency::Today),
            Category::IpAccused => rules(Lawyer, &[], &[], Urgency::Today),
            Category::Evidence => rules(Notary, &[], &[], Urgency::Today),
            Category::Contract => rules(Lawyer, &[], &[Mediator, Arbitrator], Urgency::Today),
            Category::Customs => rules(Lawyer, &[], &[], Urgency::Advice),
            Category::Damage => {
                Rules { keep_in_place: true, ..rules(Appraiser, &[Notary], &[Lawyer], Urgency::Today) }
            }
            Category::Staff => rules(Mediator, &[], &[Lawyer], Urgency::Soon),
            Category::Entry => rules(Lawyer, &[], &[], Urgency::Today),
            Category::Injury => Rules { emergency: true, ..rules(Lawyer, &[Appraiser], &[], Urgency::Now) },
            Category::Purchase => rules(Mediator, &[], &[], Urgency::Soon),
            Category::Display => rules(Lawyer, &[], &[], Urgency::Advice),
            Category::Clause => rules(Arbitrator, &[], &[Lawyer], Urgency::Advice),
            Category::Other => rules(Lawyer, &[], &[], Urgency::Advice),
        }
    }

    /// Its structured questions, in the order of the form.
    pub const fn questions(self) -> &'static [Question] {
        match self {
            Category::IpClaim => {
                const {
                    &[
                        Question::new("their_stand", Kind::Text(60)).naming(),
                        Question::new(
                            "right_kind",
                            Kind::Choice(&[
                                "trademark",
                                "patent",
                                "design",
                                "copyright",
                                "several",
                                "unsure",
                            ]),
                        ),
                        Question::new("right_number", Kind::Text(80)),
                        Question::new(
                            "right_territory",
                            Kind::Choice(&["in_china", "elsewhere", "in_both", "unsure"]),
                        ),
                        Question::new(
                            "standing",
                            Kind::Choice(&["owner", "attorney", "licensee", "neither"]),
                        ),
                        Question::new("badge", YES_NO),
                        Question::new("complained_before", YES_NO),
                    ]
                }
            }
            Category::IpAccused => {
                const {
                    &[
                        Question::new(
                            "notice",
                            Kind::Choice(&[
                                "from_organiser",
                                "from_company",
                                "from_authority",
                                "spoken_only",
                            ]),
                        ),
                        Question::new("notice_received", Kind::DateTime),
                        Question::new(
                            "own_rights",
                            Kind::Choice(&["registered", "licence", "none_yet", "unsure"]),
                        ),
                        Question::new("origin_proof", YES_NO),
                    ]
                }
            }
            Category::Evidence => {
                const {
                    &[
                        Question::new(
                            "record_what",
                            Kind::Choice(&["goods", "stand", "screen", "talk", "paper", "something_else"]),
                        ),
                        Question::new("record_where", Kind::Text(120)),
                        Question::new("record_until", Kind::DateTime),
                    ]
                }
            }
            Category::Contract => {
                const {
                    &[
                        Question::new(
                            "our_part",
                            Kind::Choice(&["seller", "buyer", "agent", "service", "something_else"]),
                        ),
                        Question::new("value", Kind::Amount),
                        Question::new("signed", YES_NO),
                        Question::new(
                            "governing_law",
                            Kind::Choice(&["china", "other_law", "not_said", "unsure"]),
                        ),
                        Question::new("forum", Kind::Choice(&["court", "arbitration", "not_said", "unsure"])),
                        Question::new("paid", Kind::Choice(&["paid_nothing", "paid_part", "paid_all"])),
                    ]
                }
            }
            Category::Customs => {
                const {
                    &[
                        Question::new("import_way", Kind::Choice(&["carnet", "bond", "neither", "unsure"])),
                        Question::new("entry_date", Kind::Date),
                        Question::new(
                            "goods_plan",
                            Kind::Choice(&["sell", "take_home", "give_away", "destroy", "unsure"]),
                        ),
                    ]
                }
            }
            Category::Damage => {
                const {
                    &[
                        Question::new("moved", Kind::Choice(&["not_moved", "moved", "being_moved"]))
                            .required(),
                        Question::new("happened_at", Kind::DateTime),
                        Question::new("value", Kind::Amount),
                        Question::new("insured", YES_NO),
                        Question::new("contractor", Kind::Text(120)).naming(),
                    ]
                }
            }
            Category::Staff => {
                const {
                    &[
                        Question::new(
                            "work_contract",
                            Kind::Choice(&["written", "spoken", "through_agency", "none_yet"]),
                        ),
                        Question::new("work_permit", YES_NO),
                        Question::new("days_unpaid", Kind::Count),
                    ]
                }
            }
            Category::Entry => {
                const {
                    &[
                        Question::new(
                            "entry_problem",
                            Kind::Choice(&["visa", "passport", "lodging", "something_else"]),
                        ),
                        Question::new(
                            "visa_kind",
                            Kind::Choice(&[
                                "visa_free",
                                "business",
                                "tourist",
                                "work",
                                "something_else",
                                "unsure",
                            ]),
                        ),
                        Question::new("visa_expiry", Kind::Date),
                        Question::new("passport_lost", YES_NO),
                        Question::new("arrived_at", Kind::DateTime),
                    ]
                }
            }
            Category::Injury => {
                const {
                    &[
                        Question::new("safe_now", YES_NO).required(),
                        Question::new(
                            "hospital",
                            Kind::Choice(&[
                                "hospital_needed",
                                "hospital_there",
                                "hospital_not_needed",
                                "unsure",
                            ]),
                        ),
                        Question::new("police_called", YES_NO),
                    ]
                }
            }
            Category::Purchase => {
                const {
                    &[
                        Question::new("receipt", YES_NO),
                        Question::new("seller", Kind::Text(120)).naming(),
                        Question::new(
                            "wanted",
                            Kind::Choice(&["refund", "exchange", "repair", "delivery", "something_else"]),
                        ),
                        Question::new("value", Kind::Amount),
                    ]
                }
            }
            Category::Display => {
                const {
                    &[
                        Question::new(
                            "shown_what",
                            Kind::Choice(&["mark", "invention", "design", "several"]),
                        ),
                        Question::new("shown_on", Kind::Date),
                        Question::new(
                            "filed_where",
                            Kind::Choice(&["nowhere", "at_home", "in_china", "in_several"]),
                        ),
                    ]
                }
            }
            Category::Clause => {
                const {
                    &[
                        Question::new(
                            "clause_need",
                            Kind::Choice(&[
                                "write_clause",
                                "check_clause",
                                "start_arbitration",
                                "start_mediation",
                            ]),
                        ),
                        Question::new(
                            "contract_state",
                            Kind::Choice(&["contract_signed", "contract_draft", "contract_none"]),
                        ),
                        Question::new("clause_text", Kind::Text(2_000)).naming(),
                        Question::new("seat", Kind::Text(80)),
                    ]
                }
            }
            Category::Other => &[],
        }
    }

    /// The professions of a new ticket: the holder's first, then those that get a part.
    pub fn professions(self) -> impl Iterator<Item = Profession> {
        let rules = self.rules();
        std::iter::once(rules.first).chain(rules.with.iter().copied())
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn codes_of_questions_are_unique_within_a_form() {
        for category in Category::ALL {
            let mut codes: Vec<_> = category.questions().iter().map(|q| q.code).collect();
            codes.sort_unstable();
            codes.dedup();
            assert_eq!(codes.len(), category.questions().len(), "{category}");
        }
    }

    #[test]
    fn damage_goes_to_an_appraiser_and_a_notary_at_once() {
        let who: Vec<_> = Category::Damage.professions().collect();
        assert_eq!(who, [Profession::Appraiser, Profession::Notary]);
        assert!(Category::Injury.rules().emergency);
    }
}
