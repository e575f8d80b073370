//! Ids: UUIDv7 as text, one type each, so that a ticket's id is never taken for a volunteer's.

macro_rules! ids {
    ($($(#[$meta:meta])* $name:ident)+) => {$(
        $(#[$meta])*
        #[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, serde::Serialize, serde::Deserialize)]
        #[serde(transparent)]
        pub struct $name(pub String);

        impl $name {
            /// The id as text.
            pub fn as_str(&self) -> &str {
                &self.0
            }
        }

        impl std::fmt::Display for $name {
            fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
                f.write_str(&self.0)
            }
        }

        impl From<String> for $name {
            fn from(id: String) -> Self {
                Self(id)
            }
        }

        impl From<&str> for $name {
            fn from(id: &str) -> Self {
                Self(id.to_owned())
            }
        }
    )+};
}

ids! {
    /// A ticket.
    TicketId
    /// A person who signs in: volunteer or coordinator.
    AccountId
    /// A part of a ticket that was referred to another profession.
    PartId
    /// A clock of a ticket, or the promise that it counts down to.
    ClockId
    /// One message of a thread.
    MessageId
    /// One photo or paper.
    FileId
    /// An offer of a case to a colleague.
    HandoffId
    /// A name that a case has to keep apart.
    NameId
    /// A likely conflict of one person with one case.
    ConflictId
    /// A tablet of the expo.
    DeviceId
    /// A span of time at a desk that people are needed for.
    ShiftId
    /// A published assignment: somebody on a shift, as they were told.
    AssignmentId
    /// A shift that somebody offers to colleagues.
    SwapId
    /// A number in the line.
    SlipId
}
