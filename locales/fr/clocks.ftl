### Promises, and the clocks that came with them.

## Clocks

clock-hall_closing = Fermeture du hall
    .exhibitor = Le hall ferme le
clock-last_day = Fin du salon
    .exhibitor = Le salon se termine le
clock-tear_down = Démontage à partir du
    .exhibitor = Les stands sont démontés à partir du
clock-court_48h = Décision du tribunal avant
    .exhibitor = Le tribunal se prononce avant le
clock-reexport_6m = Réexportation avant
    .exhibitor = Vos marchandises doivent quitter le pays avant le
clock-priority_6m = Priorité et délai de grâce
    .exhibitor = Pour garder votre priorité, déposez votre demande avant le
clock-waits = Attend des tiers jusqu’au
    .exhibitor = Nous attendons une réponse. Nous reprenons votre demande le
clock-confirm = Confirmer les promesses avant
    .exhibitor = Nous vous confirmons ce qui est promis avant le
clock-promise = Promis

## What the exhibitor reads

promised-title = Ce que nous vous avons promis
promised-by = avant le { $time }, heure du salon
promised-late = Cela devait être fait avant le { $time }, heure du salon. Nous sommes en retard, mais nous ne l’avons pas oublié.

## When the colleague who promised it is gone

confirm-message =
    Votre demande est maintenant entre les mains d’un nouveau collègue. Ce que nous vous avons promis reste valable :

    { $promises }

    Quelque chose a changé, ou manque ? Écrivez-nous ici.
