//! The roster: shifts and what they need, the draft, what is published.

mod notices;
mod people;
mod presence;
mod shifts;
mod solves;
mod swaps;

pub use notices::{
    StaffNotice, drop_held, held_notice, latest_of, put_notice, seen_shifts, settle_notice, take_due,
};
pub use people::{
    Kept, StoredMember, drop_import, forget_imports, import, members, put_import, set_rest, set_wishes,
    wishes_of,
};
pub use presence::{
    Answer, Came, OpenCall, Stint, answers, calls, came_on, close_call, missing_now, on_duty_now, put_answer,
    raise_call, stints,
};
pub use shifts::{
    Assigned, DraftSeat, FeedEvent, ShiftRow, all_assignments, bump, delete_needs, delete_shift, draft,
    feed_of, is_published, needs, needs_of, publish_state, put_assignment, put_feed, put_need, put_seat,
    put_shift, set_in_draft, set_published, shift, shift_now, shifts, take_assignment, take_seat, version,
};
pub use solves::{Solve, beat, last_solve, put_solve, set_solve_state, solve, stop_solve};
pub use swaps::{
    NewSwap, Swap, ask_swap, asked_swaps, end_swap, open_swaps, put_swap, refused_swaps, swap, void_swaps,
};
