### What an exhibitor reads, page by page. Short and kind: whoever reads it may be under stress.
### Say 「您」 as one speaks to a stranger who came for help. No legal terms, no abbreviations.

## On every page

desk-name = 展會法律服務台
desk-description = 展會期間，人人可用的免費法律協助，日夜不打烊。
skip-to-content = 跳到主要內容
language-label = 語言
footer-label = 更多頁面
footer-home = 首頁
footer-find = 查詢我的求助
footer-notice = 我們會保存您的哪些資料

## First page: languages

languages-title = 請選擇語言
languages-lead = 展會期間，人人可用的免費法律協助，日夜不打烊。
languages-continue = 以繁體中文繼續

## Emergency numbers

emergency-title = 緊急電話
emergency-lead = 有人受傷或有危險嗎？請先打電話，之後再填寫。
emergency-ambulance = 救護車
emergency-police = 報警

## Categories

landing-title = 您遇到了什麼事？
landing-lead = 選最接近的一項就好。選錯也沒關係，我們會幫您轉給合適的人。
landing-find = 查詢之前送出的求助
landing-duty = 現在值班（{ $time }）
landing-duty-none = 現在沒有人值班。請先把情況寫下來，同事一回來就回覆您。
landing-duty-languages = 可用語言：{ $languages }
duty-lawyer = { $count } 位律師
duty-notary = { $count } 位公證人
duty-mediator = { $count } 位調解員
duty-appraiser = { $count } 位鑑定人員
duty-arbitrator = { $count } 位仲裁員

## Find my request

find-title = 查詢我的求助
find-lead = 編號和查詢碼都在您的回條上。
find-number = 求助編號
find-number-hint = 一個字母加四個數字，例如 A-0137
find-code = 查詢碼
find-code-hint = 編號下方那組簡短查詢碼
find-send = 查詢
find-error = 找不到符合這組編號和查詢碼的求助，請再核對一次。試過幾次仍不行的話，請等半分鐘再試。
find-lost = 回條不見了？請到服務台或打電話給我們，同事確認您的身分後，會給您新的連結。

## The form: around the fields

form-progress = 第 { $step } 步，共 { $count } 步
form-needed = （必填）
form-back = 上一步
form-next = 下一步
form-send = 送到服務台
form-sending = 正在送出，請稍候……
form-offline = 目前沒有網路，還沒送出。您填的內容都還在，請稍後再試。
form-failed = 服務台暫時無法儲存。您填的內容都還在，請稍後再試。
form-send-again = 再送一次
form-key-reused = 這份表單先前送出過，但內容不一樣。如果這是另一件事，請當作新的求助送出。
form-send-as-new = 這是新的求助
form-title-faulty = 請檢查：{ $title }
form-keep-in-place = 請先不要移動任何東西，也不要清理。現在就拍照，會有專家過來查看。

## The form: headings of its parts

form-urgency = 有多急？
form-questions = 幾個問題
form-place = 您在哪裡？對方是誰？
form-story = 發生了什麼事？
form-contact = 怎麼聯絡您？
form-notice = 送出之前

## The form: fields

field-language = 求助者使用的語言
field-danger = 現在有人有危險嗎？
field-moving = 有東西快要被移動、拆掉或搬走嗎？
field-too-late = 最晚到什麼時候？
    .hint = 如果有事一定要在某個時間之前辦好，請告訴我們，服務台會開始計時。
field-too-late-at = 時間
form-venue-time = 請填展會當地時間，現在是 { $time }。
form-venue-time-short = 請填展會當地時間。
form-currency = 幣別
field-hall = 展館
form-no-stand = 我沒有攤位，我是參觀者
field-stand = 攤位號碼
    .hint = 寫在您的證件或攤位上，例如 5.1 B07
field-other-side = 對方是誰？
    .hint = 對方的公司或姓名，或攤位號碼。沒有對方就不用填。
field-other-side-unreadable = 有寫名稱，但我看不懂
field-story = 請用您自己的話告訴我們
    .hint = 用您自己的語言寫就好。發生了什麼事？您希望怎麼處理？
field-photos = 照片或文件
    .hint = 最多 10 個照片或 PDF 檔，每個不超過 10 MB。
form-files-kept = 我們已經收到這些檔案：
form-file-choose = 加入照片或檔案
form-file-drop = 移除
field-name = 您的全名
    .hint = 用您自己的文字，和護照或名片上一樣
field-company = 公司
    .hint = 和證件上一樣
field-romanised = 姓名的拉丁字母拼寫
    .hint = 姓名是用其他文字書寫時才需要填
field-address-as = 我們該怎麼稱呼您？
    .hint = 例如：陳小姐
field-reach = 用什麼方式聯絡您？
field-phone = 電話
    .hint = 請加國碼，例如 +20 100 123 4567
field-email = 電子郵件
field-consent = 我看過以上內容，同意服務台用我寫的內容來幫我。
field-consent-sensitive = 我寫的內容或照片裡的健康和護照資料，你們也可以保存。
    .hint = 由您決定。不同意，我們一樣會幫您。
field-consent-outside = 如果有幫助，你們可以把我的事轉給服務台以外的單位，例如主辦單位的投訴處。
    .hint = 由您決定。轉出去之前，我們會再問您一次。
form-notice-summary = 我們保存您寫的內容、照片和聯絡方式，只為了幫您處理這件事。只有處理這件事的人看得到。您隨時可以收回求助。
form-notice-link = 看看我們保存什麼、為什麼、保存多久（開啟新頁面）

## Errors

error-summary = 有 { $count } 個地方請您再看一下
error-line = { $field } — { $problem }
error-missing = 請填寫這一項。
error-too_long = 內容太長了，最多 { $max } 個字元。
error-control_character = 裡面有無法顯示的字元，請重新輸入。
error-direction_character = 裡面有看不見的字元，請重新輸入。
error-unknown_choice = 請從答案中選一個。
error-unknown_hall = 請從展館中選一個。
error-unknown_question = 這個問題不屬於這份表單。
error-not_an_email = 這不是電子郵件地址，正確的樣子像 name@company.com。
error-not_a_phone = 這不是電話號碼。請從國碼開始，例如 +20。
error-not_a_date = 這不是日期，正確的樣子像 2026-11-05。
error-not_a_time = 這不是時間，正確的樣子像 2026-11-05T14:30。
error-not_a_number = 請填整數，例如 12。
error-out_of_bounds = 請填 { $min } 到 { $max } 之間的數字。
error-not_an_amount = 請填數字，例如 1200.50，並選擇幣別。
error-out_of_range = 這個時間已經過了，或離現在太遠，請檢查日期。
error-consent_missing = 需要您同意，我們才能看您的求助。

upload-too_large = 「{ $file }」超過 10 MB，請換一張小一點的照片。
upload-too_many = 加上「{ $file }」就太多了：最多 10 個檔案。
upload-kind = 「{ $file }」不是照片（JPEG、PNG、WebP），也不是 PDF 檔。
upload-broken = 「{ $file }」打不開，請重新拍一張。

## The receipt

receipt-title = 我們收到您的求助了
receipt-now = 現在請這樣做
receipt-now-ip_claim = 把仿冒品拍下來，記下展館和攤位。不要和對方爭吵。請準備好您的商標或專利證書。
receipt-now-ip_accused = 請收好那份通知。從收到通知起，您有 24 小時可以書面回覆，律師會幫您。在那之前什麼都不要簽。
receipt-now-evidence = 請讓一切保持原樣。可以的話請待在旁邊：公證人會過來記錄。
receipt-now-contract = 律師看過之前，不要再簽任何東西，也不要再付錢。文件和訊息請全部留著。
receipt-now-customs = 請準備好暫准通關證（ATA）或進口文件。收到我們的回覆之前，不要賣，也不要送人。
receipt-now-damage = 不要移動，也不要清理。請從各個角度拍照，鑑定人員會過來查看。
receipt-now-staff = 合約、訊息和上工日期的紀錄都請留著。調解員和您談過之前，什麼都不要簽。
receipt-now-entry = 請準備好護照和簽證的影本或照片。護照遺失的話，請向警方報案（110）。
receipt-now-injury = 有人受傷或有危險：先打 120 或 110，再到安全的地方。服務台會派人過去找您。
receipt-now-purchase = 收據請留著，東西保持原樣。請先別著急，調解員會和雙方談。
receipt-now-display = 展示了什麼、什麼時候展示，請留下照片。律師回覆之前，不要再公開更多內容。
receipt-now-clause = 請準備好合約，草稿也可以。收到我們的回覆之前，什麼都不要簽。
receipt-now-other = 您現在什麼都不用做。請不時看看您的頁面，我們的回覆會出現在那裡。
receipt-link-title = 您的頁面
receipt-link-lead = 在這裡可以看到我們的回覆，也可以寫訊息給我們。請掃描或存起來。拿到這個連結的人都能看到您的求助，請不要給別人。
receipt-qr = 您頁面的 QR 碼
receipt-code = 打電話時請唸出這組查詢碼：
receipt-open = 打開我的頁面
receipt-print = 列印
receipt-copy = 複製連結
receipt-copied = 連結已複製。
receipt-finish-lead = 您正在用展會的平板嗎？
receipt-finish = 在這裡結束，換下一位使用

## The page of a request

status-title = 求助 { $number }
status-news = 您的頁面有新消息。
status-offline = 目前沒有網路。恢復後，這一頁會自動更新。
status-check = 看看有沒有新消息
status-who = 正在處理：{ $who }
status-handed = { $time } 起由另一位同事繼續處理您的請求。您說過的情況都已交接，不必再重複。
status-filed = 送出時間（展會當地時間）：{ $time }
status-told = 您告訴我們的內容
status-receipt = 顯示回條
status-solved = 已經解決了
status-withdraw = 收回我的求助
status-withdraw-sure = 收回後我們就會停止處理。之後您還可以重新開啟。
status-withdraw-yes = 是的，收回
status-resolved-question = 您的問題解決了嗎？
status-reopen = 事情還沒結束，重新開啟

waiting-about = 通常大約 { $minutes } 分鐘內就會有人接手。
waiting-longer = 現在比平常久一點。如果一直沒人接手，我們會通知協調員。
waiting-nobody = 服務台現在沒有能處理這件事的人，我們已經聯絡協調員。
waiting-unknown = 還說不準要等多久。您的求助已經在排隊，有進展時這一頁會告訴您。

clock-yours = 您所在地時間 { $time }
left-none = 時間到了。
left-minutes = 還剩 { $minutes } 分鐘
left-hours = 還剩 { $hours } 小時
left-days = 還剩 { $days } 天

done-sent = 您的訊息已送出。
done-tapped = 您的回答已送出。
done-withdrawn = 您的求助已收回。
done-solved = 太好了。您的求助已結束。
done-reopened = 您的求助已重新開啟。
done-rated = 謝謝您的評分。

## Messages

thread-title = 訊息
thread-empty = 還沒有訊息。我們的回覆會出現在這裡。
thread-you = 您
thread-named = { $name }（{ $profession }）
thread-translation = 服務台的翻譯
thread-erased = 這則訊息已刪除。
composer-label = 寫訊息給服務台
composer-hint = 用您自己的語言寫就好，也可以加照片。
composer-send = 送出

## Stars

rate-title = 我們有幫上您的忙嗎？
rate-stars = { $stars } 顆星
rate-word = 想說的話（可以不填）
rate-send = 送出
rate-change = 更改
rate-thanks = 謝謝您。之後還可以更改。

## The notice

notice-title = 我們會保存您的哪些資料
notice-lead = 簡單說：保存什麼、為什麼、保存多久。
notice-what = 保存什麼
notice-what-text = 您寫的內容和回答、照片和文件、姓名、公司和聯絡方式，以及您的求助在什麼時候有什麼進展。
notice-why = 為什麼
notice-why-text = 只為了幫您處理這一件事。我們不作其他用途，不出售任何資料，也沒有廣告。
notice-who = 誰看得到
notice-who-text = 只有處理這件事的志工、他們請來幫忙的人，以及服務台的協調員。每次查看都會留下紀錄。沒有您的同意，外面的人看不到。
notice-long = 保存多久
notice-long-text = 這件事和後續處理需要多久，就保存多久。之後您寫的內容、姓名和檔案都會刪除，只留下沒有姓名的統計數字。
notice-rights = 您可以要求什麼
notice-rights-text = 看我們保存了什麼、更正、刪除，或收回您的同意。在您的頁面上留言，或告訴服務台就可以，和送出求助一樣簡單。
notice-cookies = Cookie 的使用
notice-cookies-text = 只有一個，用來記住您的語言。沒有別的，也不會追蹤您。

## Pages for when something went wrong

page-missing-title = 這裡沒有這個頁面
page-missing-lead = 連結可能不完整，或服務台已經給了您新的連結。用編號和查詢碼就能找到您的求助。
page-refused-title = 現在沒辦法這樣做
page-refused-lead = 情況剛才有了變化。請返回，再看一次您的頁面。
page-failed-title = 服務台暫時沒有回應
page-failed-lead = 您填的內容沒有遺失：請返回，稍後再試。有危險請打 120 或 110。
page-bad-title = 我們沒能讀到您送出的內容
page-bad-lead = 可能在傳送途中斷掉了。請返回再送一次，您填的內容應該還在。
page-large-title = 一次送太多了
page-large-lead = 所有照片加起來最多 60 MB。請返回拿掉幾張，之後可以在您的頁面上補傳。
