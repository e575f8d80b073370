### What an exhibitor reads, page by page. Short and kind: whoever reads it may be under stress.
### です・ます, as one speaks to a stranger who came for help. No legal terms, no abbreviations.

## On every page

desk-name = エキスポ法律相談デスク
desk-description = 会場のどなたでも、昼も夜も無料で使える法律相談です。
skip-to-content = 本文へ移動
language-label = 言語
footer-label = その他のページ
footer-home = 最初のページ
footer-find = 自分の相談を探す
footer-notice = お預かりする情報について

## First page: languages

languages-title = 言語を選んでください
languages-lead = 会場のどなたでも、昼も夜も無料で使える法律相談です。
languages-continue = 日本語で続ける

## Emergency numbers

emergency-title = 緊急の電話番号
emergency-lead = けが人や危険な目にあっている人がいますか？ まず電話を。書くのはあとで大丈夫です。
emergency-ambulance = 救急車
emergency-police = 警察

## Categories

landing-title = どんなことでお困りですか？
landing-lead = 一番近いものを選んでください。間違えても大丈夫です。こちらで担当者につなぎます。
landing-find = 前に送った相談を探す
landing-duty = ただいま対応中（{ $time }）
landing-duty-none = ただいま担当者が席を外しています。内容をお送りください。戻り次第お返事します。
landing-duty-languages = 対応言語：{ $languages }
duty-lawyer = 弁護士 { $count }名
duty-notary = 公証人 { $count }名
duty-mediator = 調停人 { $count }名
duty-appraiser = 鑑定人 { $count }名
duty-arbitrator = 仲裁人 { $count }名

## Find my request

find-title = 自分の相談を探す
find-lead = どちらも控えに書いてあります。
find-number = 受付番号
find-number-hint = アルファベット1文字と数字4桁。例：A-0137
find-code = 確認コード
find-code-hint = 番号の下にある短いコード
find-send = 探す
find-error = この番号とコードの相談が見つかりません。もう一度お確かめください。何度か間違えたときは、30秒ほど待ってからお試しください。
find-lost = 控えをなくしましたか？ デスクに来ていただくか、お電話ください。ご本人と確認できたら、新しいリンクをお渡しします。

## The form: around the fields

form-progress = { $count }ページ中{ $step }ページ目
form-needed = （必須）
form-back = 戻る
form-next = 次へ
form-send = デスクに送る
form-sending = 送っています。少しお待ちください…
form-offline = つながっていないため、送れませんでした。書いた内容は残っています。少ししてからもう一度お試しください。
form-failed = 今、デスクで受け取れませんでした。書いた内容は残っています。少ししてからもう一度お試しください。
form-send-again = もう一度送る
form-key-reused = このフォームは、別の内容ですでに送られています。新しい相談でしたら、新しい相談として送ってください。
form-send-as-new = 新しい相談です
form-title-faulty = ご確認ください：{ $title }
form-keep-in-place = 何も動かさず、片づけずにおいてください。今のうちに写真を撮ってください。専門家が見に行きます。

## The form: headings of its parts

form-urgency = どのくらい急ぎますか？
form-questions = いくつかお聞きします
form-place = 今どこにいますか？ 相手は誰ですか？
form-story = 何がありましたか？
form-contact = ご連絡先
form-notice = 送る前に

## The form: fields

field-language = 相談する人の言語
field-danger = 今、危険な目にあっている人はいますか？
field-moving = これから動かされたり、撤去されたり、持ち去られたりする物はありますか？
field-too-late = いつまでなら間に合いますか？
    .hint = いつまでに、という期限があれば教えてください。デスクで残り時間を計ります。
field-too-late-at = 時刻
form-venue-time = 会場の時刻で書いてください。今は{ $time }です。
form-venue-time-short = 会場の時刻で書いてください。
form-currency = 通貨
field-hall = ホール
form-no-stand = ブースはありません。来場者です
field-stand = ブース番号
    .hint = バッジやブースの表示のとおりに。例：5.1 B07
field-other-side = 相手は誰ですか？
    .hint = 会社や人の名前、またはブース番号。相手がいなければ空欄で大丈夫です。
field-other-side-unreadable = 名前は書いてあるが、読めない
field-story = 何があったか、ご自分の言葉で教えてください
    .hint = ご自分の言語で大丈夫です。何があって、どうしたいですか？
field-photos = 写真や書類
    .hint = 写真かPDFを10個まで。1個10 MBまでです。
form-files-kept = すでに受け取ったファイル：
form-file-choose = 写真やファイルを追加
form-file-drop = 外す
field-name = お名前（フルネーム）
    .hint = ふだん使う文字で、パスポートや名刺のとおりに
field-company = 会社名
    .hint = バッジのとおりに
field-romanised = お名前のローマ字
    .hint = お名前がローマ字以外のときだけ
field-address-as = 何とお呼びすればよいですか？
    .hint = 例：佐藤さん
field-reach = どの方法でご連絡しますか？
field-phone = 電話番号
    .hint = 国番号から。例：+20 100 123 4567
field-email = メールアドレス
field-consent = 読みました。書いた内容をデスクが相談のために使うことに同意します。
field-consent-sensitive = 書いた内容や写真にある、健康とパスポートの情報も預けます。
    .hint = どちらでもかまいません。同意がなくてもお手伝いします。
field-consent-outside = 必要なら、主催者の苦情窓口など、デスクの外に相談を伝えてもかまいません。
    .hint = どちらでもかまいません。伝える前に、もう一度お聞きします。
form-notice-summary = 書いた内容、写真、ご連絡先は、この相談をお手伝いするためにお預かりします。読めるのは担当者だけです。相談はいつでも取り下げられます。
form-notice-link = 何を、なぜ、いつまで預かるのかを読む（新しいページが開きます）

## Errors

error-summary = 確認が必要なところが{ $count }か所あります
error-line = { $field } – { $problem }
error-missing = ここに記入してください。
error-too_long = 長すぎます。{ $max }文字までにしてください。
error-control_character = 表示できない文字が入っています。もう一度入力してください。
error-direction_character = 目に見えない文字が入っています。もう一度入力してください。
error-unknown_choice = 答えを1つ選んでください。
error-unknown_hall = ホールを1つ選んでください。
error-unknown_question = この質問は、このフォームのものではありません。
error-not_an_email = メールアドレスではないようです。name@company.com のような形で書いてください。
error-not_a_phone = 電話番号ではないようです。+20 のように国番号から書いてください。
error-not_a_date = 日付ではないようです。2026-11-05 のような形で書いてください。
error-not_a_time = 時刻ではないようです。2026-11-05T14:30 のような形で書いてください。
error-not_a_number = 12 のような整数で書いてください。
error-out_of_bounds = { $min } から { $max } までの数を書いてください。
error-not_an_amount = 1200.50 のような数字で書き、通貨を選んでください。
error-out_of_range = この時刻は過ぎているか、先すぎます。日付をお確かめください。
error-consent_missing = 同意をいただいてから、相談を読ませていただきます。

upload-too_large = 「{ $file }」は10 MBを超えています。もっと小さい写真を送ってください。
upload-too_many = 「{ $file }」は追加できません。ファイルは10個までです。
upload-kind = 「{ $file }」は写真（JPEG、PNG、WebP）でもPDFでもないため、送れません。
upload-broken = 「{ $file }」が開けません。もう一度撮ってください。

## The receipt

receipt-title = ご相談を受け付けました
receipt-now = 今していただきたいこと
receipt-now-ip_claim = 模倣品の写真を撮り、ホールとブースを書き留めてください。相手と言い争わないでください。登録証などがあれば、ご用意ください。
receipt-now-ip_accused = 通知は大切に取っておいてください。通知から24時間以内に、書面で答えることができます。弁護士がお手伝いします。それまでは何にも署名しないでください。
receipt-now-evidence = すべてそのままにしておいてください。できれば近くにいてください。公証人が記録に行きます。
receipt-now-contract = 弁護士が見るまでは、もう何にも署名せず、お金も払わないでください。書類とメッセージはすべて取っておいてください。
receipt-now-customs = ATAカルネか輸入書類をご用意ください。お返事するまでは、売ったり人にあげたりしないでください。
receipt-now-damage = 動かさず、片づけずにおいてください。あらゆる方向から写真を撮ってください。鑑定人が見に行きます。
receipt-now-staff = 契約書、メッセージ、働いた日の記録を取っておいてください。調停人がお話しするまでは、何にも署名しないでください。
receipt-now-entry = パスポートとビザのコピーか写真をご用意ください。パスポートをなくしたときは、警察（110）に届けてください。
receipt-now-injury = けがや危険があるときは、まず120か110に電話を。それから安全な場所へ移ってください。デスクの者がそちらへ行きます。
receipt-now-purchase = レシートと品物は、そのまま取っておいてください。どうか落ち着いて。調停人が両方の話を聞きます。
receipt-now-display = 何をいつ展示したか、写真を残してください。弁護士がお答えするまでは、これ以上公開しないでください。
receipt-now-clause = 契約書をご用意ください。下書きでもかまいません。お返事するまでは、何にも署名しないでください。
receipt-now-other = 今は何もしなくて大丈夫です。ときどきご自分のページを見てください。お返事はそこに届きます。
receipt-link-title = あなたのページ
receipt-link-lead = ここでお返事を読んだり、メッセージを送ったりできます。読み取るか保存してください。このリンクがあれば誰でも相談を読めます。ほかの人に渡さないでください。
receipt-qr = あなたのページのQRコード
receipt-code = 電話で伝えるコード：
receipt-open = 自分のページを開く
receipt-print = 印刷する
receipt-copy = リンクをコピー
receipt-copied = リンクをコピーしました。
receipt-finish-lead = 会場のタブレットをお使いですか？
receipt-finish = 終了して次の方へ

## The page of a request

status-title = 相談 { $number }
status-news = ページに新しいお知らせがあります。
status-offline = つながっていません。つながれば、このページは自動で新しくなります。
status-check = 新しいお知らせを確認
status-who = 担当：{ $who }
status-handed = { $time }から別の担当者が引き継いでいます。これまでの内容は伝わっていますので、もう一度お話しいただく必要はありません。
status-filed = 送った時刻：{ $time }（会場の時刻）
status-told = お聞きした内容
status-receipt = 控えを見る
status-solved = 解決しました
status-withdraw = 相談を取り下げる
status-withdraw-sure = 取り下げると、対応を止めます。あとでまた再開できます。
status-withdraw-yes = はい、取り下げます
status-resolved-question = 解決しましたか？
status-reopen = まだ終わっていないので再開する

waiting-about = ふだんは{ $minutes }分ほどで担当者が決まります。
waiting-longer = いつもより時間がかかっています。このまま担当が決まらないときは、責任者に知らせます。
waiting-nobody = 今、デスクに対応できる者がいません。責任者を呼びました。
waiting-unknown = どのくらいかかるか、まだわかりません。順番待ちに入っています。進んだらこのページでお知らせします。

clock-yours = お使いの端末の時刻では { $time }
left-none = 時間になりました。
left-minutes = あと{ $minutes }分
left-hours = あと{ $hours }時間
left-days = あと{ $days }日

done-sent = メッセージを送りました。
done-tapped = お返事を送りました。
done-withdrawn = 相談を取り下げました。
done-solved = よかったです。この相談は終了しました。
done-reopened = 相談を再開しました。
done-rated = 評価をありがとうございます。

## Messages

thread-title = メッセージ
thread-empty = まだメッセージはありません。お返事はここに届きます。
thread-you = あなた
thread-named = { $name }（{ $profession }）
thread-translation = デスクによる翻訳
thread-erased = このメッセージは削除されました。
composer-label = デスクにメッセージを書く
composer-hint = ご自分の言語で大丈夫です。写真も付けられます。
composer-send = 送る

## Stars

rate-title = お役に立てましたか？
rate-stars = 星{ $stars }つ
rate-word = よろしければ、ひとこと
rate-send = 送る
rate-change = 変更する
rate-thanks = ありがとうございます。あとから変更もできます。

## The notice

notice-title = お預かりする情報について
notice-lead = 何を、なぜ、いつまで預かるのか。わかりやすくお伝えします。
notice-what = お預かりするもの
notice-what-text = 書いた内容と答え、写真と書類、お名前、会社名、ご連絡先、そして相談がいつどう進んだかの記録です。
notice-why = 理由
notice-why-text = この相談をお手伝いするためだけです。ほかのことには使いません。売ることも、広告もありません。
notice-who = 読む人
notice-who-text = この相談を担当するボランティア、その手助けをする人、デスクの責任者だけです。開いた記録はすべて残ります。同意がなければ、外の人が読むことはありません。
notice-long = 期間
notice-long-text = 相談とそのあとの対応に必要な間だけです。その後、書いた内容、お名前、ファイルは消します。残るのは名前のない数字だけです。
notice-rights = お願いできること
notice-rights-text = 預けた情報を見る、直す、消す、同意を取り消す。どれもできます。ご自分のページに書くか、デスクに言ってください。相談を送るのと同じくらい簡単です。
notice-cookies = クッキー
notice-cookies-text = 1つだけ、言語を覚えておくために使います。ほかには何もなく、あなたを追跡することもありません。

## Pages for when something went wrong

page-missing-title = このページはありません
page-missing-lead = リンクが途中で切れているか、デスクが新しいリンクをお渡ししたのかもしれません。受付番号と確認コードで相談を探せます。
page-refused-title = 今はできません
page-refused-lead = その間に状況が変わりました。戻って、ご自分のページをもう一度見てください。
page-failed-title = 今、デスクにつながりません
page-failed-lead = 書いた内容は残っています。戻って、少ししてからもう一度お試しください。危険なときは120か110に電話してください。
page-bad-title = 内容を読み取れませんでした
page-bad-lead = 途中で切れたのかもしれません。戻って、もう一度送ってください。書いた内容は残っているはずです。
page-large-title = 一度に送る量が多すぎました
page-large-lead = 写真は全部で60 MBまでです。戻って何枚か減らしてください。あとからご自分のページで送れます。
