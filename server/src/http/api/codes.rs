//! The closed lists of codes as the OpenAPI document shows them: every value, straight from the domain.

use std::borrow::Cow;

use utoipa::openapi::schema::{ObjectBuilder, Type};
use utoipa::openapi::{RefOr, Schema};
use utoipa::{PartialSchema, ToSchema};

macro_rules! schemas {
    ($($name:ident $(($module:ident))?)+) => {
        $(
            #[doc = concat!("The codes of `domain::", $(stringify!($module), "::",)? stringify!($name), "`.")]
            #[derive(Debug)]
            pub struct $name;

            impl PartialSchema for $name {
                fn schema() -> RefOr<Schema> {
                    let codes = domain::$($module::)?$name::ALL.iter().map(|value| value.code());
                    ObjectBuilder::new().schema_type(Type::String).enum_values(Some(codes)).into()
                }
            }

            impl ToSchema for $name {
                fn name() -> Cow<'static, str> {
                    Cow::Borrowed(stringify!($name))
                }
            }
        )+
    };
}

schemas! {
    Category Channel ClockCode ClockState ConflictState(conflict) Language Level LogAction NameKind(conflict) OfferState(handoff) Outcome PartState Presence(roster) Profession
    PromiseState Reach Role Severity(handoff) Side(conflict) State Urgency
}
