### Promises, and the clocks that came with them.

## Clocks

clock-hall_closing = 전시관 폐관
    .exhibitor = 전시관이 닫는 시각:
clock-last_day = 전시회 종료
    .exhibitor = 전시회가 끝나는 시각:
clock-tear_down = 철거 시작
    .exhibitor = 부스 철거가 시작되는 시각:
clock-court_48h = 법원 결정 기한
    .exhibitor = 법원이 결정하는 기한:
clock-reexport_6m = 재수출 기한
    .exhibitor = 물품을 국외로 다시 내보내야 하는 기한:
clock-priority_6m = 우선권·유예 기한
    .exhibitor = 우선권을 지키려면 출원해야 하는 기한:
clock-waits = 다른 쪽 답변 대기
    .exhibitor = 다른 곳의 답변을 기다리고 있습니다. 다시 확인하는 시각
clock-confirm = 약속 확인 기한
    .exhibitor = 약속드린 일을 다시 확인해 드리는 기한:
clock-promise = 약속

## What the exhibitor reads

promised-title = 저희가 약속드린 일
promised-by = { $time }까지(전시장 현지 시각)
promised-late = { $time }(전시장 현지 시각)까지 해 드리기로 했습니다. 늦어져 죄송합니다. 잊지 않고 있습니다.

## When the colleague who promised it is gone

confirm-message =
    새 담당자가 요청을 맡았습니다. 약속드린 일은 그대로입니다.

    { $promises }

    달라졌거나 빠진 것이 있으면 여기에 적어 주세요.
