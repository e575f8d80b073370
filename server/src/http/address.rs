//! Where a request really comes from, when proxies stand in between.

use std::net::{IpAddr, SocketAddr};
use std::str::FromStr;

use axum::extract::{ConnectInfo, Request, State};
use axum::middleware::Next;
use axum::response::Response;
use http::HeaderMap;
use web::session::ClientAddr;

use crate::http::App;

/// Whether whoever asks reached us through TLS. An extension of every request.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct OverTls(pub bool);

/// An address or a network.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Net {
    address: IpAddr,
    bits: u32,
}

impl FromStr for Net {
    /// It is neither; whoever asked says so in its own words.
    type Err = ();

    fn from_str(text: &str) -> Result<Self, ()> {
        let (address, bits) = match text.split_once('/') {
            Some((address, bits)) => (address, Some(bits.parse::<u32>().map_err(|_| ())?)),
            None => (text, None),
        };
        let address = address.parse::<IpAddr>().map_err(|_| ())?.to_canonical();
        let width = if address.is_ipv4() { 32 } else { 128 };
        let bits = bits.unwrap_or(width);
        if bits > width { Err(()) } else { Ok(Self { address, bits }) }
    }
}

impl Net {
    /// Whether the address lies in it.
    pub fn contains(&self, address: IpAddr) -> bool {
        match (self.address, address.to_canonical()) {
            (IpAddr::V4(net), IpAddr::V4(ip)) => {
                let shift = 32 - self.bits;
                u32::from(net).checked_shr(shift) == u32::from(ip).checked_shr(shift)
            }
            (IpAddr::V6(net), IpAddr::V6(ip)) => {
                let shift = 128 - self.bits;
                u128::from(net).checked_shr(shift) == u128::from(ip).checked_shr(shift)
            }
            _ => false,
        }
    }
}

/// Puts [`ClientAddr`] and [`OverTls`] on the request.
pub(crate) async fn note(State(app): State<App>, mut request: Request, next: Next) -> Response {
    let peer = request.extensions().get::<ConnectInfo<SocketAddr>>().map(|info| info.0.ip().to_canonical());
    let proxies = &app.options.trusted_proxies;
    let (client, forwarded_tls) = match peer {
        Some(peer) if is_trusted(proxies, peer) => {
            (Some(client_behind(peer, request.headers(), proxies)), forwarded_tls(request.headers()))
        }
        peer => (peer, false),
    };
    let client = client.map_or_else(|| "unknown".to_owned(), |ip| ip.to_string());
    request.extensions_mut().insert(ClientAddr(client));
    request.extensions_mut().insert(OverTls(forwarded_tls));
    next.run(request).await
}

fn is_trusted(proxies: &[Net], address: IpAddr) -> bool {
    proxies.iter().any(|net| net.contains(address))
}

/// The right-most hop that is no proxy of ours: everything to its left is only what somebody says.
fn client_behind(peer: IpAddr, headers: &HeaderMap, proxies: &[Net]) -> IpAddr {
    let lines: Vec<&str> =
        headers.get_all("x-forwarded-for").iter().filter_map(|value| value.to_str().ok()).collect();
    let mut client = peer;
    for hop in lines.iter().rev().flat_map(|line| line.rsplit(',')) {
        let Some(address) = hop_address(hop.trim()) else { break };
        client = address;
        if !is_trusted(proxies, address) {
            break;
        }
    }
    client
}

/// Some proxies write the port too.
fn hop_address(hop: &str) -> Option<IpAddr> {
    let plain = hop.parse::<IpAddr>().ok();
    let with_port = || hop.parse::<SocketAddr>().ok().map(|socket| socket.ip());
    let bracketed = || hop.strip_prefix('[')?.strip_suffix(']')?.parse::<IpAddr>().ok();
    plain.or_else(with_port).or_else(bracketed).map(|ip| ip.to_canonical())
}

fn forwarded_tls(headers: &HeaderMap) -> bool {
    let last =
        headers.get_all("x-forwarded-proto").iter().filter_map(|value| value.to_str().ok()).next_back();
    last.and_then(|line| line.rsplit(',').next())
        .is_some_and(|proto| proto.trim().eq_ignore_ascii_case("https"))
}

#[cfg(test)]
mod tests {
    use super::*;

    fn nets(list: &[&str]) -> Vec<Net> {
        list.iter().map(|text| text.parse().expect("a network")).collect()
    }

    #[test]
    fn networks_hold_what_they_should() {
        let net: Net = "10.1.0.0/16".parse().expect("a network");
        let ip = |text: &str| text.parse::<IpAddr>().expect("an address");
        assert!(net.contains(ip("10.1.255.1")) && net.contains(ip("::ffff:10.1.2.3")));
        assert!(!net.contains(ip("10.2.0.1")) && !net.contains(ip("2001:db8::1")));
        assert!("0.0.0.0/0".parse::<Net>().expect("all").contains(ip("192.0.2.1")));
        assert!("2001:db8::/32".parse::<Net>().expect("a network").contains(ip("2001:db8:1::1")));
        for bad in ["", "10.0.0.0/33", "10.0.0", "host", "10.0.0.0/", "::/129"] {
            assert_eq!(bad.parse::<Net>(), Err(()), "{bad}");
        }
    }

    #[test]
    fn the_client_is_the_right_most_hop_that_is_no_proxy_of_ours() {
        let proxies = nets(&["127.0.0.1", "10.0.0.0/8"]);
        let peer: IpAddr = "127.0.0.1".parse().expect("an address");
        for (lines, client) in [
            (&["203.0.113.5"][..], "203.0.113.5"),
            (&["1.1.1.1, 203.0.113.5"], "203.0.113.5"),
            (&["1.1.1.1", "203.0.113.5, 10.0.0.2"], "203.0.113.5"),
            (&["10.0.0.9, 10.0.0.2"], "10.0.0.9"),
            (&["rubbish"], "127.0.0.1"),
            (&["1.1.1.1, rubbish, 10.0.0.2"], "10.0.0.2"),
            (&["203.0.113.5:4711"], "203.0.113.5"),
            (&["[2001:db8::7]"], "2001:db8::7"),
            (&[], "127.0.0.1"),
        ] {
            let mut headers = HeaderMap::new();
            for line in lines {
                headers.append("x-forwarded-for", line.parse().expect("a header"));
            }
            assert_eq!(client_behind(peer, &headers, &proxies).to_string(), client, "{lines:?}");
        }
    }
}
