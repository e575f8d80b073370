### Promises, and the clocks that came with them.

## Clocks

clock-hall_closing = Закрытие павильона
    .exhibitor = Павильон закрывается:
clock-last_day = Конец выставки
    .exhibitor = Выставка заканчивается:
clock-tear_down = Демонтаж с
    .exhibitor = Демонтаж стендов начинается:
clock-court_48h = Решение суда до
    .exhibitor = Суд принимает решение до
clock-reexport_6m = Вывезти обратно до
    .exhibitor = Ваши товары нужно вывезти из страны до
clock-priority_6m = Приоритет и льготный срок до
    .exhibitor = Чтобы сохранить приоритет, подайте заявку до
clock-waits = Ждёт других до
    .exhibitor = Мы ждём ответа от других. Вернёмся к вашему запросу
clock-confirm = Подтвердить обещанное до
    .exhibitor = Мы подтвердим вам обещанное до
clock-promise = Обещано

## What the exhibitor reads

promised-title = Что мы вам обещали
promised-by = до { $time } по времени выставки
promised-late = Это должно было быть сделано до { $time } по времени выставки. Мы опаздываем, но не забыли об этом.

## When the colleague who promised it is gone

confirm-message =
    Вашим запросом теперь занимается другой сотрудник. То, что мы обещали, остаётся в силе:

    { $promises }

    Что-то изменилось или мы что-то упустили? Напишите нам здесь.
