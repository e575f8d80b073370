//! Why a use case said no. Mapped once to an HTTP status (`web::refused`, `server::http::problem`).

use domain::draft::FieldError;
use domain::row::Person;
use domain::ticket::Refusal;

/// What every use case answers.
pub type Result<T, E = Error> = std::result::Result<T, E>;

/// Why a use case said no. Nothing was changed.
#[derive(Debug, thiserror::Error)]
pub enum Error {
    /// There is no such thing, or the caller may not know that there is.
    #[error("not found")]
    NotFound,
    /// The caller may see it, but not do this.
    #[error("not allowed")]
    Forbidden,
    /// Somebody was faster.
    #[error("claimed by {}", by.as_ref().map_or("a colleague", |p| p.name.as_str()))]
    Taken {
        /// Who has it.
        by: Option<Person>,
    },
    /// Names of the case are like those of other cases in which the caller or their firm worked: the names, alone. Somebody
    /// has to decide before the caller sees more of it.
    #[error("names that may be one party's: {}", .0.len())]
    Conflict(Vec<crate::conflict::Pair>),
    /// It makes no sense now.
    #[error(transparent)]
    Refused(#[from] Refusal),
    /// What was sent has faults.
    #[error("invalid: {0:?}")]
    Invalid(Vec<FieldError>),
    /// The name is taken by another account.
    #[error("name taken")]
    NameTaken,
    /// The database failed, or waited too long.
    #[error("store: {0}")]
    Store(#[from] store::Error),
    /// Something that should never happen; the text is for the log only.
    #[error("internal: {0}")]
    Internal(String),
}

impl store::Failure for Error {
    fn database(&self) -> Option<&store::Error> {
        match self {
            Self::Store(error) => Some(error),
            _ => None,
        }
    }
}

impl Error {
    /// One faulty field.
    pub fn field(field: &str, problem: domain::draft::Problem) -> Self {
        Self::Invalid(vec![FieldError { field: field.to_owned(), problem }])
    }
}
