### Saved replies, follow-up questions and the answers that are tapped.

## Replies

reply-reading = 您的求助我們收到了，正在看。有消息會在這裡告訴您。
    .short = 正在看
reply-coming_to_stand = 我們的人正往您的攤位走。方便的話，請在攤位等一下。
    .short = 正去攤位
reply-come_to_desk = 方便時請到法律服務台來，帶上手機或求助編號。
    .short = 請來服務台
reply-call_soon = 我們很快會撥打您留下的電話。
    .short = 會打電話
reply-interpreter_coming = 會說您的語言的人會來幫忙。在那之前，用您自己的語言寫就可以了。
    .short = 口譯會來
reply-need_more_time = 我們還需要一點時間，沒有忘記您。
    .short = 還需時間
reply-bring_papers = 請把有關資料準備好：合約、發票、證書等。拍成照片也可以。
    .short = 備好資料
reply-send_photos = 請在這裡傳照片給我們：一張全景，幾張近拍。安全的情況下再拍。
    .short = 請傳照片
reply-keep_papers = 所有文件、收據和對話紀錄都請留好，不要刪，也不要丟。
    .short = 保留資料
reply-do_not_sign = 和我們談過之前，請不要簽任何東西。可以先把文件拍下來傳到這裡。
    .short = 先別簽
reply-do_not_pay = 和我們談過之前，請不要付款。
    .short = 先別付
reply-do_not_move = 只要不危及人身安全，請不要移動，也不要清理。從各個角度拍照，等我們來。
    .short = 先別動
reply-do_not_take_down = 和我們談過之前，請不要自己撤下展品。如果主辦單位或執法人員要求撤下，請不要阻攔：拍好照片，留好文件，馬上告訴我們。
    .short = 先別撤
reply-answer_in_time = 書面答覆要在通知寫明的時間內交。我們可以幫您寫：請現在把每一頁都拍下來傳給我們。
    .short = 按時答覆
reply-notary_coming = 公證人會來做記錄。請保持原樣。
    .short = 公證人會來
reply-appraiser_coming = 鑑定人員會來查看。請保持原樣。
    .short = 鑑定人員會來
reply-register_lodging = 入住後 24 小時內要辦住宿登記。住飯店由飯店辦；住在別處，請帶護照去附近的派出所，屋主能一起去最好。已經過了時間也請去辦。
    .short = 住宿登記
reply-passport_steps = 先向警方報遺失，留好給您的回執；再憑回執到出入境管理部門開報失證明，然後向本國領事館申請新護照。離開中國前，還要補辦簽證或出境證件。
    .short = 護照遺失
reply-carnet_date = 請看通關證和海關單據上的日期：貨物要在最早的那個日期之前出境。要出售或送人，先要向海關辦手續。
    .short = 通關證日期
reply-call_120 = 有人受傷，請馬上撥打 120 叫救護車，然後再寫給我們。
    .short = 打 120
reply-call_110 = 有危險，請先到安全的地方，馬上撥打 110 報警，然後再寫給我們。
    .short = 打 110
reply-done_here = 我們這邊辦完了。還缺什麼，請在這裡告訴我們。
    .short = 已辦完
reply-come_back_any_time = 白天夜裡，隨時可以再來。
    .short = 隨時再來

## Follow-up questions

ask-at_stand_now = 您現在在攤位嗎？
    .short = 在攤位嗎
ask-can_come_to_desk = 您能到法律服務台來嗎？
    .short = 能來嗎
ask-may_we_call = 可以打電話給您嗎？
    .short = 可打電話嗎
ask-have_papers = 資料您帶在身邊嗎？
    .short = 有資料嗎
ask-have_photos = 您有照片嗎？
    .short = 有照片嗎
ask-need_interpreter = 需要我們找口譯幫您嗎？
    .short = 要口譯嗎
ask-other_side_there = 對方還在展場嗎？
    .short = 對方還在嗎
ask-still_there = 東西還在那裡，還是原樣嗎？
    .short = 還在嗎
ask-was_moved = 事情發生後，有東西被動過嗎？
    .short = 動過嗎
ask-signed_anything = 您簽過什麼嗎？
    .short = 簽過嗎
ask-paid_anything = 您付過錢嗎？
    .short = 付過嗎
ask-safe_now = 您現在安全嗎？
    .short = 安全嗎
ask-have_right_certificate = 商標、專利或設計的證書您有嗎？照片也可以。
    .short = 有證書嗎
ask-told_organiser = 您告訴主辦單位了嗎？
    .short = 主辦知道嗎
ask-is_it_solved = 您的問題解決了嗎？
    .short = 解決了嗎

## Answers

tap-yes = 是
tap-in_half_hour = 半小時後
tap-later_today = 今天晚一點
tap-no = 否
tap-yes_now = 可以，現在
tap-unsure = 不確定
tap-yes_will_send = 有，我會傳
