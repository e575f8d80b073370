### Nobody serves both sides: names to keep apart, for staff.

conflict-title = Please look at these names first
conflict-lead = A name in this case is like a name in another case that you, or your firm, work or worked on. You see nothing more of it until it is clear that you do not serve both sides.
conflict-like = is like
conflict-question = Do you serve the other side, or did you?
conflict-mine = This is a conflict: keep the case from me
conflict-mine-hint = You will not hear of it again. If you are a lawyer, neither will your firm. If you have it, it goes back to the queue.
conflict-ask = I do not think so: ask a coordinator
conflict-ask-hint = A coordinator decides, and you can go on once it is cleared.
conflict-is-asked = A coordinator has been asked.
conflict-found = A name in this case is like a name in another.
conflict-say = Say what it is
conflict-to-list = Decide
conflicts-title = Conflicts
conflicts-lead = A name in one case is like a name in another, and the same person or firm would work on both. Clear it, or keep the case from them.
conflicts-none = Nothing is undecided.
conflicts-wait =
    { $count ->
        [one] One likely conflict of interest is undecided.
       *[other] { $count } likely conflicts of interest are undecided.
    }
conflict-state-open = Found { $time }; they have not said anything yet.
conflict-state-asked = Found { $time }; they do not think that it is a conflict.
conflict-do-clear = No conflict: they may go on
conflict-do-decide = A conflict: keep the case from them
conflict-firm = Keep it from their whole firm
side-asker = who asks
side-other = the other side
name-kind-unsaid = kind not said
name-kind-person = person
name-kind-firm = firm
name-kind-brand = brand
name-kind-stand = stand
names-title = Names to keep apart
names-none = None yet. Add everybody the case is about: nobody may serve both sides.
names-filed = from the request
names-by = added by { $name }
names-add = Add a name
names-add-send = Add
names-text = Name, as it is written
names-side = Side
names-kind = What it is
names-correct = Correct
names-correct-send = Save
names-remove = Take away
walled-from = Kept from { $names }.
wall-lift = Keep it from somebody no more
wall-lift-for = From whom
bar-conflict = there may be a conflict of interest; a coordinator decides
seen-names = looked at the names
action-name_added = added a name to keep apart
action-name_removed = took a name away
action-conflict_found = noted: a likely conflict of interest
action-conflict_asked = asked about a likely conflict of interest
action-conflict_cleared = cleared a likely conflict of interest
action-walled = kept the case from somebody: conflict of interest
action-wall_lifted = keeps the case from somebody no more
