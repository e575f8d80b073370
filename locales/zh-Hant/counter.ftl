### 在櫃台前、網路不穩時、在路上：參展人讀到的話。短而親切：讀的人可能正在排隊，
### 或凌晨兩點斷了網路。

## 沒有網路時，先存在這台裝置上

kept-title = 已存在這台裝置上
kept-lead = 一有網路就會自動送出。您可以關掉這個頁面。
kept-lead-open = 一有網路就會自動送出。
kept-request = 您的求助：{ $category }
kept-message = 您寫給服務台的訊息
kept-waiting = 等待網路
kept-sending = 正在送出……
kept-photos = 文字已送達。照片已送出 { $sent } / { $count } 張
kept-refused = 有個地方要改一下，才能送出。
kept-lost = 這個連結已經失效，沒有送出。請向服務台索取新的連結。您寫的是：
kept-mend = 去修改
kept-signed-out = 請重新登入後再送出。
kept-other = 這是同事寫的，等同事在這裡登入後就會送出。
kept-send-now = 現在送出
kept-drop = 刪除
kept-drop-sure = 確定要永久刪除嗎？它還沒有送出。
kept-drop-yes = 是的，刪除
kept-arrived = 已經送達。您的編號：{ $number }
kept-arrived-message = 您的訊息已經送達。
kept-open = 打開我的求助
kept-done = 好

offline-title = 目前沒有網路
offline-lead = 這個頁面暫時打不開。您還是可以寫一份新的求助：會先存在這台裝置上，網路恢復後自動送出。
offline-write = 寫一份求助
offline-again = 再試一次

## 展會的自助平板

kiosk-call = 請工作人員過來
kiosk-called = 工作人員馬上過來。
kiosk-call-failed = 沒能叫到人。請直接找服務台的工作人員。
kiosk-offline = 網路斷了，這裡暫時無法送出。請找服務台的工作人員，他們會和您一起寫下來。
kiosk-start-over = 全部清除，重新開始
kiosk-idle-title = 您還在嗎？
kiosk-idle-lead = { $seconds ->
   *[other] 再過 { $seconds } 秒，您填的內容就會清除。
}
kiosk-idle-stay = 我還在
kiosk-keep = 請用手機掃描這個 QR 碼，或列印出來。這台平板不會留下您的任何資料。
kiosk-finish = 我拿到了，結束

## 排隊的號碼

slip-title = 您的號碼
slip-lead = 請在服務台附近稍候，我們會叫這個號碼。
slip-ahead = { $count ->
    [0] 下一位就是您。
   *[other] 您前面還有 { $count } 位。
}
screen-title = 目前叫號
screen-call = 來賓 { $number } 號，請到 { $counter }
screen-empty = 目前沒有叫號。

## 有人過去、打電話或在等您

reached-on_my_way = 我們的人正往您的攤位走（{ $time } 出發）。
reached-at_desk = 我們在服務台等您（從 { $time } 起）。
reached-spoke = 我們 { $time } 和您通過電話。
reached-no_answer = 我們 { $time } 打過電話給您，沒有聯絡上。
reached-wrong_number = 您留的電話號碼不對。請在下面把正確的號碼寫給我們。
field-discreet = 請不要打電話到我的攤位，也不要過來找我
    .hint = 例如對方就在旁邊

## 電子郵件

mail-subject = 法律服務台寫了訊息給您（{ $number }）
mail-greeting = 您好：
mail-lead = 您在 { $expo } 法律服務台的求助 { $number } 有了回覆。請在這裡查看和回覆：
mail-private = 拿到這個連結的人都能看到您的求助，請不要轉寄這封信。
mail-reply = 請在上面的頁面回覆。寄到這個信箱的信沒有人看。
mail-why = 您收到這封信，是因為您求助時留了電子郵件地址。

## 放在攤位上的卡片

card-title = 免費法律協助
card-lead = 日夜都有人，用您的語言。請用手機掃描 QR 碼。
card-stand = 攤位 { $stand }

## 人人都能用

access-title = 人人都能用
access-lead = 不論您看得見或看不見、聽得見或聽不見、手方便或不方便，服務台都歡迎您。這一頁說明我們做到了什麼、怎麼測試、還缺什麼。
access-met = 您可以放心的事
access-met-keys = 只用鍵盤就能完成所有操作，而且隨時看得到自己在哪裡。
access-met-reader = 頁面適合螢幕報讀軟體：標題、標籤和閱讀順序都有；有新消息時會輕聲提示。
access-met-zoom = 文字可以放大到四倍，不會被切掉，也不用左右拖動。
access-met-colour = 淺色和深色模式的對比都夠清楚，也會配合裝置的高對比設定；絕不只靠顏色來表達意思。
access-met-time = 時間到之前一定會先提醒。在展會的平板上，兩分半鐘後會先問您，點一下就能繼續。
access-met-script = 不用指令碼（script）也都能用，只有沒網路時存在裝置上的功能例外。
access-rule = 我們遵循 WCAG 2.2 的 AA 等級。
access-tested = 怎麼測試的
access-tested-text = 每次推出新版之前，程式會用 axe 檢查每一頁：淺色和深色、放大到 200% 和 400%、高對比，並且只用鍵盤走完每一份表單。
access-gaps = 還缺什麼
access-gaps-text = 還沒有每天使用螢幕報讀軟體的人試用過。別人傳來的文件和照片沒有文字說明。
access-help = 有什麼地方用不了嗎？請打電話或到服務台來，我們和您一起把求助寫下來。
footer-access = 無障礙
