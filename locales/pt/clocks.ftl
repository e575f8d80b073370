### Promises, and the clocks that came with them.

## Clocks

clock-hall_closing = Fechamento do pavilhão
    .exhibitor = O pavilhão fecha em
clock-last_day = Fim da feira
    .exhibitor = A feira termina em
clock-tear_down = Desmontagem a partir de
    .exhibitor = Os estandes são desmontados a partir de
clock-court_48h = O tribunal decide até
    .exhibitor = O tribunal decide até
clock-reexport_6m = Reexportar até
    .exhibitor = As suas mercadorias têm de sair do país até
clock-priority_6m = Prioridade e prazo de graça
    .exhibitor = Para manter a sua prioridade, faça o pedido até
clock-waits = Aguarda outros até
    .exhibitor = Aguardamos resposta de outros. Voltamos ao seu pedido em
clock-confirm = Confirmar o prometido até
    .exhibitor = Confirmamos o que lhe prometemos até
clock-promise = Prometido

## What the exhibitor reads

promised-title = O que lhe prometemos
promised-by = até { $time }, hora da feira
promised-late = Devia estar feito até { $time }, hora da feira. Estamos atrasados, mas não esquecemos.

## When the colleague who promised it is gone

confirm-message =
    O seu pedido está agora com outro colega. O que lhe prometemos continua valendo:

    { $promises }

    Algo mudou ou está faltando? Escreva para nós aqui.
