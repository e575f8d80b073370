//! Small parts that pages share.

pub mod icons;
#[cfg(feature = "ssr")]
mod paper;

#[cfg(feature = "ssr")]
pub(crate) use paper::papers;
