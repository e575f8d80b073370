//! Lists in pages: a cursor that says after what to go on, so that what comes or goes meanwhile shifts nothing.

use domain::Millis;
use domain::draft::Problem;

use crate::queue::Page;
use crate::{Error, Result};

/// The most items of a page.
const LIMIT_MAX: usize = 200;

/// Which page of a list.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Paging {
    /// At most so many; 50 where it is 0, at most 200.
    pub limit: usize,
    /// Where the last page ended.
    pub after: Option<String>,
}

impl Paging {
    /// The page, in the order of `place`: a time, and an id that is unique at it. Field name in errors: `after`.
    pub(crate) fn cut<T>(
        &self,
        mut items: Vec<T>,
        place: impl Fn(&T) -> (Millis, String),
    ) -> Result<Page<T>> {
        let limit = if self.limit == 0 { 50 } else { self.limit.min(LIMIT_MAX) };
        if let Some(text) = &self.after {
            let read = |text: &str| {
                let (at, id) = text.split_once('.')?;
                Some((at.parse::<Millis>().ok()?, id.to_owned()))
            };
            let after = read(text).ok_or_else(|| Error::field("after", Problem::UnknownChoice))?;
            items.retain(|item| place(item) > after);
        }
        items.sort_by_cached_key(&place);
        let more = items.len() > limit;
        items.truncate(limit);
        let next = items.last().filter(|_| more).map(|last| {
            let (at, id) = place(last);
            format!("{at}.{id}")
        });
        Ok(Page { items, next })
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_item_stands_on_one_page_also_when_one_goes_meanwhile() {
        let all: Vec<(Millis, &str)> = vec![(2, "a"), (1, "b"), (1, "a"), (3, "c")];
        let place = |item: &(Millis, &str)| (item.0, item.1.to_owned());
        let first = Paging { limit: 2, after: None }.cut(all.clone(), place).expect("a page");
        assert_eq!(first.items, [(1, "a"), (1, "b")]);
        let rest: Vec<_> = all.into_iter().filter(|item| *item != (1, "b")).collect();
        let second = Paging { limit: 2, after: first.next }.cut(rest, place).expect("a page");
        assert_eq!((second.items, second.next), (vec![(2, "a"), (3, "c")], None));
    }

    #[test]
    fn what_is_no_cursor_is_refused() {
        let paging = Paging { limit: 0, after: Some("nonsense".into()) };
        assert!(paging.cut(vec![()], |()| (0, String::new())).is_err());
    }
}
