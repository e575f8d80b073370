### Promises, and the clocks that came with them.

## Clocks

clock-hall_closing = إغلاق القاعة
    .exhibitor = تُغلق القاعة في
clock-last_day = نهاية المعرض
    .exhibitor = ينتهي المعرض في
clock-tear_down = فك الأجنحة ابتداءً من
    .exhibitor = يبدأ فك الأجنحة في
clock-court_48h = قرار المحكمة قبل
    .exhibitor = تصدر المحكمة قرارها قبل
clock-reexport_6m = إعادة التصدير قبل
    .exhibitor = يجب أن تغادر بضائعكم البلاد قبل
clock-priority_6m = حق الأولوية ومهلة السماح حتى
    .exhibitor = للحفاظ على حق الأولوية قدّموا الطلب قبل
clock-waits = بانتظار جهة أخرى حتى
    .exhibitor = ننتظر ردّ جهة أخرى. نعود إلى طلبكم في
clock-confirm = تأكيد الوعود قبل
    .exhibitor = نؤكد لكم ما وعدنا به قبل
clock-promise = وعد

## What the exhibitor reads

promised-title = ما وعدناكم به
promised-by = قبل { $time } بتوقيت المعرض
promised-late = كان ينبغي أن يتم ذلك قبل { $time } بتوقيت المعرض. لقد تأخرنا، لكننا لم ننسَ.

## When the colleague who promised it is gone

confirm-message =
    يتابع طلبكم الآن زميل آخر. وما وعدناكم به ما زال قائماً:

    { $promises }

    هل تغيّر شيء أو نسينا شيئاً؟ اكتبوا لنا هنا.
