//! Against random programs.

use super::*;

/// Random people with random lines over random rows.
fn random(seed: u64, people: usize, rows: usize) -> (Vec<Row>, Vec<Vec<Column>>) {
    let mut random = fastrand::Rng::with_seed(seed);
    let needs = (0..rows)
        .map(|_| Row {
            need: random.i32(0..=people as i32 / 2),
            under: f64::from(random.u32(50..400)),
            over: f64::from(random.u32(0..20)),
        })
        .collect();
    let lines = (0..people)
        .map(|person| {
            (0..12)
                .map(|_| Column {
                    person,
                    cost: f64::from(random.i32(-10..30)),
                    rows: (0..rows as u32).filter(|_| random.f64() < 0.25).collect(),
                    line: Vec::new(),
                })
                .collect()
        })
        .collect();
    (needs, lines)
}

#[test]
fn what_is_taken_is_whole_and_costs_what_the_prices_say() {
    for seed in 0..64 {
        let (people, count) =
            if seed < 60 { (4 + seed as usize % 20, 10 + 3 * (seed as usize % 40)) } else { (60, 300) };
        let (rows, lines) = random(seed, people, count);
        let first = lines.iter().map(|own| own[0].clone()).collect();
        let mut master = Master::new(&rows, first, &mut fastrand::Rng::with_seed(seed));
        for column in lines.iter().flat_map(|own| &own[1..]) {
            master.add(column.clone());
        }
        assert!(master.solve(|| false), "seed {seed} ends");
        let mut shares = vec![0.0; lines.len()];
        let mut heads = vec![0.0; rows.len()];
        let mut cost = 0.0;
        for (at, share) in master.shares() {
            let column = &master.columns()[at];
            shares[column.person] += share;
            cost += share * column.cost;
            column.rows.iter().for_each(|row| heads[*row as usize] += share);
        }
        assert!(shares.iter().all(|share| (share - 1.0).abs() < 1e-4), "seed {seed}: {shares:?}");
        for (row, heads) in rows.iter().zip(&heads) {
            let over = heads - f64::from(row.need);
            cost += if over < 0.0 { -over * row.under } else { over * row.over };
        }
        // The noise on what is needed is worth something too.
        let noise = 1e-4 * rows.iter().map(|row| row.under.max(row.over)).sum::<f64>() + 1e-6;
        assert!((cost - master.worth()).abs() < 2.0 * noise, "seed {seed}: {cost} is not {}", master.worth());
        for column in lines.iter().flatten() {
            assert!(master.reduced(column) > -1e-5, "seed {seed}: a line is left that would pay");
        }
    }
}
