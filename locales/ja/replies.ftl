### Saved replies, follow-up questions and the answers that are tapped.

## Replies

reply-reading = ご相談を受け取り、今読んでいます。お返事はここに届きます。
    .short = 読んでいます
reply-coming_to_stand = 担当者がブースへ向かっています。できればブースでお待ちください。
    .short = ブースへ向かう
reply-come_to_desk = ご都合のよいときに法律相談デスクへお越しください。スマートフォンか受付番号をお持ちください。
    .short = デスクへどうぞ
reply-call_soon = まもなく、お知らせいただいた番号にお電話します。
    .short = 電話します
reply-interpreter_coming = お使いの言葉がわかる者が加わります。それまでは、ご自分の言葉で書いていただいて大丈夫です。
    .short = 通訳が加わる
reply-need_more_time = もう少しお時間をいただきます。忘れてはいませんので、ご安心ください。
    .short = もう少し時間を
reply-bring_papers = 契約書、請求書、登録証など、関係する書類をご用意ください。写真でもかまいません。
    .short = 書類の用意
reply-send_photos = ここに写真をお送りください。全体を1枚と、近くから数枚です。安全なときだけお撮りください。
    .short = 写真を依頼
reply-keep_papers = 書類、レシート、やりとりの記録は全部残しておいてください。消したり捨てたりしないでください。
    .short = すべて保管
reply-do_not_sign = お話しするまで、何にも署名しないでください。書類の写真をここに送っていただけます。
    .short = 署名しない
reply-do_not_pay = お話しするまで、お金を払わないでください。
    .short = 払わない
reply-do_not_move = 危険がなければ、動かしたり片づけたりしないでください。いろいろな向きから写真を撮って、お待ちください。
    .short = 動かさない
reply-do_not_take_down = お話しするまで、ご自分で展示品を下げないでください。主催者や係官に命じられたときは逆らわず、写真を撮り、書類をすべて取っておいて、すぐにお知らせください。
    .short = 下げない
reply-answer_in_time = 書面での回答は、通知に書かれた時間までに出す必要があります。書くお手伝いができます。今すぐ全ページの写真をお送りください。
    .short = 期限内に回答
reply-notary_coming = 公証人が記録にうかがいます。すべてそのままにしておいてください。
    .short = 公証人が行く
reply-appraiser_coming = 鑑定人が見にうかがいます。すべてそのままにしておいてください。
    .short = 鑑定人が行く
reply-register_lodging = 宿泊先は24時間以内に登録が必要です。ホテルならホテルが行います。それ以外の場合は、パスポートを持って、できれば家主の方と一緒に、最寄りの派出所（警察）へ行ってください。時間を過ぎていても、必ず行ってください。
    .short = 宿泊登録
reply-passport_steps = まず警察に紛失を届け、渡された書類を取っておいてください。それを持って出入境管理局で紛失証明をもらい、自国の領事館で新しいパスポートを申請します。中国を出る前に、新しいビザか出国許可も必要です。
    .short = パスポート紛失
reply-carnet_date = カルネと税関書類の日付を確かめてください。品物は、いちばん早い日付までに中国から出す必要があります。売ったり譲ったりする前に、税関の手続きが必要です。
    .short = カルネの期限
reply-call_120 = けがをした方がいたら、今すぐ120番で救急車を呼んでください。そのあとで、ここにお書きください。
    .short = 120番に電話
reply-call_110 = 危険なときは、安全な場所に移り、今すぐ110番で警察を呼んでください。そのあとで、ここにお書きください。
    .short = 110番に電話
reply-done_here = こちらの対応は終わりました。足りないことがあれば、ここにお書きください。
    .short = 対応終了
reply-come_back_any_time = 昼でも夜でも、いつでもまたご相談ください。
    .short = いつでもどうぞ

## Follow-up questions

ask-at_stand_now = 今、ブースにいらっしゃいますか。
    .short = 今ブースに？
ask-can_come_to_desk = 法律相談デスクまでお越しいただけますか。
    .short = 来られる？
ask-may_we_call = お電話してもよいですか。
    .short = 電話してよい？
ask-have_papers = 書類はお手元にありますか。
    .short = 書類はある？
ask-have_photos = 写真はありますか。
    .short = 写真はある？
ask-need_interpreter = 通訳がいたほうがよいですか。
    .short = 通訳は必要？
ask-other_side_there = 相手の方はまだ会場にいますか。
    .short = 相手はいる？
ask-still_there = 今もそのままの状態で残っていますか。
    .short = まだある？
ask-was_moved = 起きたあとで、何か動かしましたか。
    .short = 動かした？
ask-signed_anything = 何かに署名しましたか。
    .short = 署名した？
ask-paid_anything = お金を払いましたか。
    .short = 払った？
ask-safe_now = 今、安全ですか。
    .short = 今は安全？
ask-have_right_certificate = 商標、特許、意匠などの登録証はありますか。写真でもかまいません。
    .short = 登録証は？
ask-told_organiser = 主催者には伝えましたか。
    .short = 主催者に伝えた？
ask-is_it_solved = 問題は解決しましたか。
    .short = 解決した？

## Answers

tap-yes = はい
tap-in_half_hour = 30分後なら
tap-later_today = 今日のもう少しあとで
tap-no = いいえ
tap-yes_now = はい、今すぐ
tap-unsure = わからない
tap-yes_will_send = はい、送ります
