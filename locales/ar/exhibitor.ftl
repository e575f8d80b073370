### What an exhibitor reads, page by page. Short and kind: whoever reads it may be under stress.
### Plain modern standard Arabic, as one speaks to a stranger who came for help. No legal terms, no abbreviations.
### What is typed left to right stands between U+2066 and U+2069, or its digits would change places.

## On every page

desk-name = مكتب المساعدة القانونية في المعرض
desk-description = مساعدة قانونية مجانية لكل من في المعرض، ليلًا ونهارًا.
skip-to-content = انتقل إلى المحتوى
language-label = اللغة
footer-label = صفحات أخرى
footer-home = الصفحة الأولى
footer-find = البحث عن طلبي
footer-notice = ما نحتفظ به عنك

## First page: languages

languages-title = اختر لغتك
languages-lead = مساعدة قانونية مجانية لكل من في المعرض، ليلًا ونهارًا.
languages-continue = المتابعة بالعربية

## Emergency numbers

emergency-title = أرقام الطوارئ
emergency-lead = هل هناك مصاب أو شخص في خطر؟ اتصل أولًا، واكتب لنا لاحقًا.
emergency-ambulance = الإسعاف
emergency-police = الشرطة

## Categories

landing-title = ما الموضوع؟
landing-lead = اختر الأقرب إلى حالتك. إن أخطأت فلا بأس، سنوصله إلى الشخص المناسب.
landing-find = البحث عن طلب أرسلته سابقًا
landing-duty = في المناوبة الآن، { $time }
landing-duty-none = لا يوجد أحد في المناوبة الآن. اكتب إلينا وسنجيبك فور عودة أحد الزملاء.
landing-duty-languages = اللغات: { $languages }
duty-lawyer =
    { $count ->
        [one] محامٍ واحد
        [two] محاميان
        [few] { $count } محامين
        [many] { $count } محاميًا
       *[other] { $count } محامٍ
    }
duty-notary =
    { $count ->
        [one] كاتب عدل واحد
        [two] كاتبا عدل
        [few] { $count } كتّاب عدل
        [many] { $count } كاتب عدل
       *[other] { $count } كاتب عدل
    }
duty-mediator =
    { $count ->
        [one] وسيط واحد
        [two] وسيطان
        [few] { $count } وسطاء
        [many] { $count } وسيطًا
       *[other] { $count } وسيط
    }
duty-appraiser =
    { $count ->
        [one] خبير تقييم واحد
        [two] خبيرا تقييم
        [few] { $count } خبراء تقييم
        [many] { $count } خبير تقييم
       *[other] { $count } خبير تقييم
    }
duty-arbitrator =
    { $count ->
        [one] محكّم واحد
        [two] محكّمان
        [few] { $count } محكّمين
        [many] { $count } محكّمًا
       *[other] { $count } محكّم
    }

## Find my request

find-title = البحث عن طلبي
find-lead = تجد الرقم والرمز في الإيصال.
find-number = رقم الطلب
find-number-hint = حرف وأربعة أرقام، مثل { "\u2066" }A-0137{ "\u2069" }
find-code = الرمز
find-code-hint = الرمز القصير تحت الرقم
find-send = بحث
find-error = لا نجد طلبًا بهذا الرقم وهذا الرمز. تحقّق منهما من فضلك. وبعد عدة محاولات انتظر نصف دقيقة.
find-lost = هل ضاع الإيصال؟ تعال إلى المكتب أو اتصل بنا: نتأكد من هويتك ونعطيك رابطًا جديدًا.

## The form: around the fields

form-progress = الخطوة { $step } من { $count }
form-needed = (مطلوب)
form-back = رجوع
form-next = التالي
form-send = إرسال إلى المكتب
form-sending = جارٍ الإرسال… انتظر لحظة من فضلك.
form-offline = لم يُرسل الطلب لعدم وجود اتصال. لم يضع شيء. حاول مرة أخرى بعد قليل.
form-failed = لم نتمكن من حفظ الطلب الآن. لم يضع شيء مما كتبته. حاول مرة أخرى بعد قليل.
form-send-again = إرسال مرة أخرى
form-key-reused = أُرسلت هذه الاستمارة من قبل بكلام مختلف. إن كان هذا طلبًا جديدًا، فأرسله كطلب جديد.
form-send-as-new = هذا طلب جديد
form-title-faulty = يرجى التحقق: { $title }
form-keep-in-place = من فضلك لا تحرّك شيئًا ولا تنظّف المكان. التقط صورًا الآن. سيأتي خبير لمعاينته.

## The form: headings of its parts

form-urgency = ما مدى الاستعجال؟
form-questions = بعض الأسئلة
form-place = أين أنت، ومن الطرف الآخر؟
form-story = ماذا حدث؟
form-contact = كيف نتواصل معك؟
form-notice = قبل الإرسال

## The form: fields

field-language = لغة صاحب الطلب
field-danger = هل هناك أحد في خطر الآن؟
field-moving = هل سيُنقل شيء أو يُفكّك أو يؤخذ من مكانه؟
field-too-late = متى يفوت الأوان؟
    .hint = إن كان يجب أن يتم شيء قبل وقت معيّن فأخبرنا، وسنبدأ عدّ الوقت في المكتب.
field-too-late-at = الوقت
form-venue-time = اكتب الوقت بتوقيت المعرض، وهو الآن { $time }.
form-venue-time-short = بتوقيت المعرض.
form-currency = العملة
field-hall = القاعة
form-no-stand = ليس لدي جناح، أنا زائر
field-stand = رقم الجناح
    .hint = كما في بطاقتك أو على جناحك، مثل { "\u2066" }5.1 B07{ "\u2069" }
field-other-side = من الطرف الآخر؟
    .hint = اسم الشركة أو الشخص، أو رقم الجناح. اتركه فارغًا إن لم يكن هناك أحد.
field-other-side-unreadable = الاسم موجود لكنني لا أستطيع قراءته
field-story = احكِ لنا بكلماتك
    .hint = اكتب بلغتك. ماذا حدث، وماذا تريد؟
field-photos = صور أو أوراق
    .hint = حتى ١٠ صور أو ملفات PDF، وكل ملف حتى ١٠ ميغابايت.
form-files-kept = هذه الملفات وصلتنا:
form-file-choose = إضافة صور أو ملفات
form-file-drop = إزالة
field-name = الاسم الكامل
    .hint = بحروف لغتك، كما في جواز سفرك أو بطاقتك
field-company = الشركة
    .hint = كما في بطاقة المعرض
field-romanised = الاسم بالحروف اللاتينية
    .hint = فقط إن كان اسمك يُكتب بحروف أخرى
field-address-as = كيف نخاطبك؟
    .hint = مثلًا: السيدة حسن
field-reach = كيف تفضّل أن نتواصل معك؟
field-phone = الهاتف
    .hint = مع رمز البلد، مثل { "\u2066" }+20 100 123 4567{ "\u2069" }
field-email = البريد الإلكتروني
field-consent = قرأت هذا وأوافق على أن يستخدم المكتب ما كتبته لمساعدتي.
field-consent-sensitive = يمكنكم أيضًا الاحتفاظ ببيانات الصحة وجواز السفر التي كتبتها أو التي تظهر في صوري.
    .hint = القرار لك. نساعدك حتى إن لم توافق.
field-consent-outside = إن كان ذلك يفيد، يمكنكم نقل قضيتي إلى جهة خارج المكتب، مثل مكتب الشكاوى لدى الجهة المنظمة.
    .hint = القرار لك. سنسألك مرة أخرى قبل ذلك.
form-notice-summary = نحتفظ بما تكتبه وبصورك ومعلومات التواصل معك لنساعدك في هذا الموضوع فقط. لا يقرؤها إلا من يعملون عليه. ويمكنك سحب طلبك في أي وقت.
form-notice-link = اقرأ ماذا نحفظ ولماذا وإلى متى (تُفتح صفحة جديدة)

## Errors

error-summary = { $count ->
    [zero] لا شيء يحتاج إلى تصحيح
    [one] موضع واحد يحتاج إلى انتباهك
    [two] موضعان يحتاجان إلى انتباهك
    [few] { $count } مواضع تحتاج إلى انتباهك
    [many] { $count } موضعًا يحتاج إلى انتباهك
   *[other] { $count } موضع يحتاج إلى انتباهك
}
error-line = { $field } – { $problem }
error-missing = يرجى ملء هذه الخانة.
error-too_long = النص طويل جدًا. الحد الأقصى لعدد الحروف: { $max }.
error-control_character = في النص رمز لا يمكن عرضه. اكتبه مرة أخرى من فضلك.
error-direction_character = في النص رمز غير مرئي. اكتبه مرة أخرى من فضلك.
error-unknown_choice = اختر إحدى الإجابات من فضلك.
error-unknown_hall = اختر إحدى القاعات من فضلك.
error-unknown_question = هذا السؤال ليس من هذه الاستمارة.
error-not_an_email = هذا ليس عنوان بريد إلكتروني. يُكتب هكذا: { "\u2066" }name@company.com{ "\u2069" }
error-not_a_phone = هذا ليس رقم هاتف. ابدأ برمز البلد، مثل { "\u2066" }+20{ "\u2069" }
error-not_a_date = هذا ليس تاريخًا. يُكتب هكذا: { "\u2066" }2026-11-05{ "\u2069" }
error-not_a_time = هذا ليس وقتًا. يُكتب هكذا: { "\u2066" }2026-11-05T14:30{ "\u2069" }
error-not_a_number = اكتب عددًا صحيحًا، مثل 12.
error-out_of_bounds = اكتب عددًا بين { $min } و{ $max }.
error-not_an_amount = اكتب مبلغًا، مثل { "\u2066" }1200.50{ "\u2069" }، واختر العملة.
error-out_of_range = هذا الوقت مضى أو بعيد جدًا. تحقّق من اليوم من فضلك.
error-consent_missing = نحتاج إلى موافقتك لنتمكن من قراءة طلبك.

upload-too_large = حجم «{ $file }» أكبر من ١٠ ميغابايت. أرسل صورة أصغر من فضلك.
upload-too_many = لا يمكن إضافة «{ $file }»: الحد الأقصى ١٠ ملفات.
upload-kind = الملف «{ $file }» ليس صورة (JPEG أو PNG أو WebP) وليس ملف PDF.
upload-broken = لا يمكن فتح «{ $file }». التقط الصورة مرة أخرى من فضلك.

## The receipt

receipt-title = وصلنا طلبك
receipt-now = ماذا تفعل الآن
receipt-now-ip_claim = صوّر المنتج المقلَّد، وسجّل القاعة والجناح. لا تجادل الطرف الآخر. جهّز شهادة التسجيل.
receipt-now-ip_accused = احتفظ بالإشعار. أمامك ٢٤ ساعة من استلامه لترد كتابةً، وسيساعدك محامٍ. لا توقّع شيئًا قبل ذلك.
receipt-now-evidence = اترك كل شيء كما هو. ابقَ قريبًا منه إن استطعت: سيأتي كاتب عدل ليوثّقه.
receipt-now-contract = لا توقّع ولا تدفع شيئًا آخر حتى يطّلع محامٍ على الأمر. احتفظ بكل الأوراق والرسائل.
receipt-now-customs = جهّز دفتر الإدخال المؤقت (ATA) أو أوراق الاستيراد. لا تبع شيئًا ولا تهدِه قبل أن يصلك ردّنا.
receipt-now-damage = لا تحرّكه ولا تنظّف المكان. صوّره من كل الجهات. سيأتي خبير تقييم لمعاينته.
receipt-now-staff = احتفظ بالعقد والرسائل وسجل أيام العمل. لا توقّع شيئًا قبل أن يتحدث معك وسيط.
receipt-now-entry = جهّز نسخة أو صورة من جواز سفرك وتأشيرتك. إن ضاع جوازك فأبلغ الشرطة (110).
receipt-now-injury = عند الخطر أو الإصابة: اتصل أولًا بالرقم 120 أو 110. اذهب إلى مكان آمن. سيأتي إليك شخص من المكتب.
receipt-now-purchase = احتفظ بالفاتورة وبالبضاعة كما هي. لا تقلق: سيتحدث وسيط مع الطرفين.
receipt-now-display = احتفظ بصور لما تعرضه ومتى عرضته. لا تنشر المزيد حتى يرد محامٍ.
receipt-now-clause = جهّز العقد، حتى لو كان مسودة. لا توقّع شيئًا قبل أن يصلك ردّنا.
receipt-now-other = لا حاجة إلى فعل شيء الآن. تفقّد صفحتك من حين إلى آخر: سيظهر ردّنا هناك.
receipt-link-title = صفحتك
receipt-link-lead = هنا ترى ردودنا ويمكنك أن تكتب لنا. امسح الرمز أو احفظ الرابط. من لديه هذا الرابط يستطيع قراءة طلبك، فلا تعطه لأحد.
receipt-qr = رمز QR لصفحتك
receipt-code = الرمز الذي تقرؤه لنا عبر الهاتف:
receipt-open = فتح صفحتي
receipt-print = طباعة
receipt-copy = نسخ الرابط
receipt-copied = تم نسخ الرابط.
receipt-finish-lead = هل تستخدم جهازًا لوحيًا تابعًا للمعرض؟
receipt-finish = إنهاء، ليستخدمه الشخص التالي

## The page of a request

status-title = الطلب { $number }
status-news = هناك جديد في صفحتك.
status-offline = لا يوجد اتصال. ستتحدّث هذه الصفحة وحدها فور عودته.
status-check = هل من جديد؟
status-who = يعمل على طلبك: { $who }
status-handed = منذ { $time } يتابع طلبك زميل آخر. هو يعرف كل ما أخبرتنا به، فلا حاجة إلى تكراره.
status-filed = أُرسل { $time } بتوقيت المعرض
status-told = ما أخبرتنا به
status-receipt = عرض الإيصال
status-solved = تم الحل
status-withdraw = سحب طلبي
status-withdraw-sure = سنتوقف عن العمل عليه. ويمكنك فتحه من جديد لاحقًا.
status-withdraw-yes = نعم، سحب الطلب
status-resolved-question = هل حُلّت مشكلتك؟
status-reopen = لم ينتهِ الأمر: فتح من جديد

waiting-about = { $minutes ->
    [zero] عادةً يستلمه أحدنا على الفور.
    [one] عادةً يستلمه أحدنا خلال دقيقة.
    [two] عادةً يستلمه أحدنا خلال دقيقتين تقريبًا.
    [few] عادةً يستلمه أحدنا خلال { $minutes } دقائق تقريبًا.
    [many] عادةً يستلمه أحدنا خلال { $minutes } دقيقة تقريبًا.
   *[other] عادةً يستلمه أحدنا خلال { $minutes } دقيقة تقريبًا.
}
waiting-longer = يستغرق الأمر الآن أكثر من المعتاد. إن لم يتسلّمه أحد قريبًا نستدعي أحد المنسّقين.
waiting-nobody = لا يوجد الآن في المكتب من يستطيع المساعدة في هذا. اتصلنا بأحد المنسّقين.
waiting-unknown = لا نعرف بعد كم سيستغرق ذلك. طلبك في الدور، وستخبرك هذه الصفحة بالجديد.

clock-yours = { $time } بتوقيتك
left-none = انتهى الوقت.
left-minutes = { $minutes ->
    [zero] بقي أقل من دقيقة
    [one] بقيت دقيقة واحدة
    [two] بقيت دقيقتان
    [few] بقيت { $minutes } دقائق
    [many] بقيت { $minutes } دقيقة
   *[other] بقيت { $minutes } دقيقة
}
left-hours = { $hours ->
    [zero] بقي أقل من ساعة
    [one] بقيت ساعة واحدة
    [two] بقيت ساعتان
    [few] بقيت { $hours } ساعات
    [many] بقيت { $hours } ساعة
   *[other] بقيت { $hours } ساعة
}
left-days = { $days ->
    [zero] بقي أقل من يوم
    [one] بقي يوم واحد
    [two] بقي يومان
    [few] بقيت { $days } أيام
    [many] بقي { $days } يومًا
   *[other] بقي { $days } يوم
}

done-sent = أُرسلت رسالتك.
done-tapped = أُرسلت إجابتك.
done-withdrawn = سُحب طلبك.
done-solved = يسعدنا ذلك. أُغلق طلبك.
done-reopened = فُتح طلبك من جديد.
done-rated = شكرًا على تقييمك.

## Messages

thread-title = الرسائل
thread-empty = لا توجد رسائل بعد. ستظهر ردودنا هنا.
thread-you = أنت
thread-named = { $name } ({ $profession })
thread-translation = ترجمة المكتب
thread-erased = حُذفت هذه الرسالة.
composer-label = اكتب إلى المكتب
composer-hint = بلغتك. ويمكنك إضافة صور.
composer-send = إرسال

## Stars

rate-title = كيف كانت مساعدتنا لك؟
rate-stars = { $stars ->
    [zero] بلا نجوم
    [one] نجمة واحدة
    [two] نجمتان
    [few] { $stars } نجوم
    [many] { $stars } نجمة
   *[other] { $stars } نجمة
}
rate-word = كلمة منك، إن أحببت
rate-send = إرسال
rate-change = تغيير
rate-thanks = شكرًا لك. يمكنك تغييره لاحقًا.

## The notice

notice-title = ما نحتفظ به عنك
notice-lead = بكلمات بسيطة: ماذا، ولماذا، وإلى متى.
notice-what = ماذا نحفظ
notice-what-text = ما تكتبه وتجيب به، وصورك وأوراقك، واسمك وشركتك ومعلومات التواصل معك، وما جرى لطلبك ومتى.
notice-why = لماذا
notice-why-text = لنساعدك في هذا الموضوع وحده. لا نستخدمه لشيء آخر، ولا نبيع شيئًا، ولا توجد إعلانات.
notice-who = من يقرؤه
notice-who-text = فقط المتطوعون الذين يعملون على موضوعك، ومن يطلبون مساعدته، ومنسّقو المكتب. ويُسجَّل كل اطّلاع عليه. لا يقرؤه أحد من الخارج إلا بموافقتك.
notice-long = إلى متى
notice-long-text = ما دام موضوعك وما يتبعه بحاجة إلى ذلك. بعدها تُحذف كلماتك والأسماء والملفات، ولا تبقى إلا أرقام بلا أسماء.
notice-rights = ما يمكنك طلبه
notice-rights-text = أن ترى ما نحفظه، أو نصحّحه، أو نحذفه، أو أن تسحب موافقتك. اكتب ذلك في صفحتك أو أخبر المكتب: الأمر سهل مثل إرسال الطلب.
notice-cookies = ملفات تعريف الارتباط
notice-cookies-text = ملف واحد يتذكّر لغتك. لا شيء غيره، ولا شيء يتتبّعك.

## Pages for when something went wrong

page-missing-title = هذه الصفحة غير موجودة
page-missing-lead = ربما الرابط ناقص، أو أعطاك المكتب رابطًا جديدًا. يمكنك العثور على طلبك بالرقم والرمز.
page-refused-title = لا يمكن ذلك الآن
page-refused-lead = تغيّر شيء في هذه الأثناء. ارجع وانظر إلى صفحتك مرة أخرى من فضلك.
page-failed-title = المكتب لا يستجيب الآن
page-failed-lead = لم يضع شيء مما كتبته: ارجع وحاول مرة أخرى بعد قليل. عند الخطر اتصل بالرقم 120 أو 110.
page-bad-title = لم نتمكن من قراءة ذلك
page-bad-lead = ربما انقطع في الطريق. ارجع وأرسله مرة أخرى من فضلك؛ المفترض أن ما كتبته ما زال موجودًا.
page-large-title = هذا كثير دفعة واحدة
page-large-lead = الحد الأقصى لكل الصور معًا ٦٠ ميغابايت. ارجع واحذف بعضها من فضلك؛ يمكنك إرسالها لاحقًا من صفحتك.
