//! How often one address may do something without saying who it is.

use std::net::IpAddr;
use std::num::NonZeroU32;
use std::str::FromStr;
use std::time::Duration;

use governor::clock::{Clock, DefaultClock};
use governor::{DefaultKeyedRateLimiter, Quota, RateLimiter};

/// So many a minute in the long run, and so many at once.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Rate {
    /// In the long run, a minute.
    pub per_minute: NonZeroU32,
    /// At once.
    pub burst: NonZeroU32,
}

impl FromStr for Rate {
    /// It is no rate; whoever asked says so in its own words.
    type Err = ();

    fn from_str(text: &str) -> Result<Self, ()> {
        let (per_minute, burst) = text.split_once('/').ok_or(())?;
        let number = |text: &str| text.trim().parse::<NonZeroU32>().map_err(|_| ());
        Ok(Self { per_minute: number(per_minute)?, burst: number(burst)? })
    }
}

/// Counts by address.
#[derive(Debug)]
pub struct Limiter {
    inner: DefaultKeyedRateLimiter<String>,
    clock: DefaultClock,
}

impl Limiter {
    /// A limiter with this rate.
    pub fn new(rate: Rate) -> Self {
        let quota = Quota::per_minute(rate.per_minute).allow_burst(rate.burst);
        Self { inner: RateLimiter::keyed(quota), clock: DefaultClock::default() }
    }

    /// Counts one; where it is too many, says how long to wait.
    pub fn check(&self, address: &str) -> Result<(), Duration> {
        self.inner.check_key(&subscriber(address)).map_err(|no| no.wait_time_from(self.clock.now()))
    }

    /// Forgets addresses that have not been seen for a while.
    pub fn forget_old(&self) {
        self.inner.retain_recent();
        self.inner.shrink_to_fit();
    }
}

/// Whoever has one IPv6 address has 2^64 of them: they count as one.
fn subscriber(address: &str) -> String {
    match address.parse::<IpAddr>().map(|ip| ip.to_canonical()) {
        Ok(IpAddr::V6(ip)) => ip.segments()[..4].iter().map(|part| format!("{part:x}:")).collect(),
        Ok(ip) => ip.to_string(),
        Err(_) => address.to_owned(),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn one_address_is_slowed_down_and_the_others_are_not() {
        let limiter = Limiter::new("1/2".parse().expect("a rate"));
        assert!(limiter.check("192.0.2.1").is_ok() && limiter.check("192.0.2.1").is_ok());
        let wait = limiter.check("192.0.2.1").expect_err("too many");
        assert!(wait > Duration::from_secs(50) && wait <= Duration::from_secs(60), "{wait:?}");
        assert!(limiter.check("192.0.2.2").is_ok());
    }

    #[test]
    fn the_addresses_of_one_subscriber_count_as_one() {
        assert_eq!(subscriber("2001:db8:1:2:3::4"), subscriber("2001:db8:1:2:ffff::1"));
        assert_ne!(subscriber("2001:db8:1:2::1"), subscriber("2001:db8:1:3::1"));
        assert_eq!(subscriber("::ffff:192.0.2.1"), "192.0.2.1");
    }

    #[test]
    fn rates_read_as_people_write_them() {
        assert_eq!("60/120".parse::<Rate>().map(|r| (r.per_minute.get(), r.burst.get())), Ok((60, 120)));
        for bad in ["", "60", "0/1", "1/0", "-1/2", "a/b", "1/2/3"] {
            assert_eq!(bad.parse::<Rate>(), Err(()), "{bad}");
        }
    }
}
