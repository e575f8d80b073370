//! Two shells: the exhibitor's ships no wasm at all, the staff's hydrates islands.

pub(crate) mod exhibitor;

pub(crate) mod desk;
