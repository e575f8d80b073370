//! The inverse of a small matrix that changes by one row, or one column, at a time.

/// The inverse after the column at `at` gave way to one that changes the others so.
pub(crate) fn replace_line(inverse: &mut [Vec<f64>], change: &[f64], at: usize) {
    let mut line = std::mem::take(&mut inverse[at]);
    line.iter_mut().for_each(|value| *value /= change[at]);
    for (other, change) in inverse.iter_mut().zip(change) {
        if change.abs() > 1e-12 && !other.is_empty() {
            other.iter_mut().zip(&line).for_each(|(value, by)| *value -= change * by);
        }
    }
    inverse[at] = line;
}

/// The inverse with one more column and one more row.
pub(crate) fn border(inverse: &mut Vec<Vec<f64>>, change: &[f64], across: &[f64], rest: f64) {
    for (line, change) in inverse.iter_mut().zip(change) {
        let factor = change / rest;
        if factor != 0.0 {
            line.iter_mut().zip(across).for_each(|(value, by)| *value += factor * by);
        }
        line.push(-factor);
    }
    let mut last: Vec<f64> = across.iter().map(|by| -by / rest).collect();
    last.push(1.0 / rest);
    inverse.push(last);
}

/// The inverse without the column at `at` and the row at `place`.
pub(crate) fn unborder(inverse: &mut Vec<Vec<f64>>, at: usize, place: usize) {
    let gone = inverse.swap_remove(at);
    for line in inverse.iter_mut() {
        let factor = line[place] / gone[place];
        if factor != 0.0 {
            line.iter_mut().zip(&gone).for_each(|(value, by)| *value -= factor * by);
        }
        line.swap_remove(place);
    }
}

/// The inverse after the row at `place` gave way to another, which times the inverse is `across`.
pub(crate) fn replace_row(inverse: &mut [Vec<f64>], across: &[f64], place: usize) {
    for line in inverse {
        let value = line[place] / across[place];
        if value != 0.0 {
            line.iter_mut().zip(across).for_each(|(other, by)| *other -= value * by);
        }
        line[place] = value;
    }
}

/// Gauss and Jordan, with the largest pivot of each column.
pub(crate) fn invert(mut matrix: Vec<Vec<f64>>) -> Option<Vec<Vec<f64>>> {
    let size = matrix.len();
    let mut inverse: Vec<Vec<f64>> =
        (0..size).map(|at| (0..size).map(|other| f64::from(u8::from(other == at))).collect()).collect();
    for column in 0..size {
        let pivot =
            (column..size).max_by(|a, b| matrix[*a][column].abs().total_cmp(&matrix[*b][column].abs()))?;
        let value = matrix[pivot][column];
        if value.abs() < 1e-9 {
            return None;
        }
        for both in [&mut matrix, &mut inverse] {
            both.swap(pivot, column);
            both[column].iter_mut().for_each(|v| *v /= value);
        }
        let (line, other) = (matrix[column].clone(), inverse[column].clone());
        for row in (0..size).filter(|row| *row != column) {
            let factor = matrix[row][column];
            if factor != 0.0 {
                matrix[row].iter_mut().zip(&line).for_each(|(value, by)| *value -= factor * by);
                inverse[row].iter_mut().zip(&other).for_each(|(value, by)| *value -= factor * by);
            }
        }
    }
    Some(inverse)
}
