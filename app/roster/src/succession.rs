//! What may follow what, and which choices lead on alike: looked at once for each person.

use crate::problem::Person;

/// What is the same for a person under all prices.
#[derive(Clone, Debug)]
pub struct Plan {
    /// For each day and choice, the class of choices that allow the same on the two days after; class 0 is a day off.
    pub(crate) classes: Vec<Vec<u8>>,
    /// For each day, how many classes there are.
    pub(crate) count: Vec<usize>,
    /// For each day and class of the day before, the choices that may follow.
    pub(crate) allowed: Vec<Vec<u128>>,
    /// For each day and class, what a day off after it keeps of it: its place in `rested` two days on, 0 for nothing.
    pub(crate) kept: Vec<Vec<u8>>,
    /// For each day and what a day off kept, the choices that may follow.
    pub(crate) rested: Vec<Vec<u128>>,
    /// For each day and choice, the group of choices that have the same effect.
    pub(crate) groups: Vec<Vec<u8>>,
    /// For each day and group, a choice that shows its effect.
    pub(crate) shown: Vec<Vec<u8>>,
    /// For each day, on how many days after it without a gap there is work to be had, and nights.
    ahead: Vec<(u16, u16)>,
}

impl Plan {
    /// Looks at a person's choices.
    pub fn of(person: &Person) -> Self {
        let days = person.days.len();
        let (mut classes, mut count, mut allowed, mut groups, mut shown) =
            (Vec::new(), Vec::new(), vec![Vec::new(); days], Vec::new(), Vec::new());
        let (mut kept, mut rested) = (Vec::new(), vec![vec![u128::MAX]; days]);
        for day in 0..days {
            let choices = &person.days[day].choices;
            // What each choice allows on the next day, and on the one after a day off.
            let after = |days: usize| person.days.get(day + days).map_or(&[][..], |after| &after.choices);
            let (next, second) = (after(1), after(2));
            let mut kinds: Vec<(u128, u128)> = Vec::new();
            let class = (0..choices.len())
                .map(|choice| {
                    let allows = next
                        .iter()
                        .enumerate()
                        .filter(|(_, after)| after.follows & (1 << choice) != 0)
                        .fold(0_u128, |all, (bit, _)| all | 1 << bit);
                    let barred = second.iter().enumerate().filter(|(_, c)| c.barred & (1 << choice) != 0);
                    let allows = (allows, barred.fold(u128::MAX, |all, (bit, _)| all & !(1 << bit)));
                    let known = kinds.iter().position(|kind| *kind == allows);
                    let class = known.unwrap_or_else(|| {
                        kinds.push(allows);
                        kinds.len() - 1
                    });
                    class as u8 + 1
                })
                .collect::<Vec<_>>();
            count.push(kinds.len() + 1);
            if day + 1 < days {
                allowed[day + 1] =
                    std::iter::once(u128::MAX).chain(kinds.iter().map(|(next, _)| *next)).collect();
            }
            let keep = |open: u128| {
                let all = rested.get_mut(day + 2)?;
                let known = all.iter().position(|there| *there == open);
                Some(known.unwrap_or_else(|| {
                    all.push(open);
                    all.len() - 1
                }) as u8)
            };
            let of_kinds = kinds.iter().map(|(_, second)| *second).map(keep);
            kept.push(std::iter::once(0).chain(of_kinds.map(Option::unwrap_or_default)).collect());
            let mut effects = Vec::new();
            let group = choices
                .iter()
                .zip(&class)
                .map(|(choice, class)| {
                    let effect = (*class, choice.length, choice.night, choice.counters);
                    let known = effects.iter().position(|e| *e == effect);
                    known.unwrap_or_else(|| {
                        effects.push(effect);
                        effects.len() - 1
                    }) as u8
                })
                .collect::<Vec<_>>();
            shown.push(
                (0..effects.len())
                    .map(|g| group.iter().position(|of| usize::from(*of) == g).unwrap_or_default() as u8)
                    .collect(),
            );
            classes.push(class);
            groups.push(group);
        }
        if days > 0 {
            allowed[0] = vec![u128::MAX];
        }
        let mut ahead = vec![(0, 0); days];
        for day in (1..days).rev() {
            let (work, nights) = ahead[day];
            let choices = &person.days[day].choices;
            let more = |any: bool, run: u16| if any { run + 1 } else { 0 };
            ahead[day - 1] = (more(!choices.is_empty(), work), more(choices.iter().any(|c| c.night), nights));
        }
        Self { classes, count, allowed, kept, rested, groups, shown, ahead }
    }

    /// What a day off keeps of the day before it.
    pub(crate) fn keep(&self, day: usize, class: u8) -> u8 {
        day.checked_sub(1).map_or(0, |before| self.kept[before][usize::from(class)])
    }

    /// Runs after `day` that cannot become too long any more need not be told apart.
    pub(crate) fn forget(&self, person: &Person, day: usize, run: &mut u16, nights: &mut u16) {
        let (work, dark) = self.ahead[day];
        if *run >= person.min_run && *run + work <= person.max_run {
            *run = person.min_run;
        }
        if person.max_nights.is_none_or(|most| *nights + dark <= most) {
            *nights = 0;
        }
    }
}
