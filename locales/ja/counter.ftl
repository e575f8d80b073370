### 窓口で、電波の悪いところで、移動中に、出展者が読む言葉。短く、やさしく。
### 列に並んでいるか、夜中の2時につながらなくなった人が読むかもしれない。

## つながらない間、この端末に保存したもの

kept-title = この端末に保存しています
kept-lead = ネットにつながると、自動で送られます。このページは閉じても大丈夫です。
kept-lead-open = ネットにつながると、自動で送られます。
kept-request = ご相談：{ $category }
kept-message = デスクへのメッセージ
kept-waiting = つながるのを待っています
kept-sending = 送っています…
kept-photos = 文章は届きました。写真は{ $count }枚中{ $sent }枚を送りました
kept-refused = 送る前に、直していただくところがあります。
kept-lost = このリンクは使えなくなったため、送られていません。デスクで新しいリンクをお受け取りください。書かれた内容：
kept-mend = 直す
kept-signed-out = もう一度ログインすると送れます。
kept-other = ほかの担当者が書いたものです。その人がここでログインすると送られます。
kept-send-now = 今すぐ送る
kept-drop = 削除
kept-drop-sure = 完全に削除しますか？ まだ送られていません。
kept-drop-yes = はい、削除します
kept-arrived = 届きました。受付番号：{ $number }
kept-arrived-message = メッセージが届きました。
kept-open = 自分の相談を開く
kept-done = 閉じる

offline-title = ネットにつながっていません
offline-lead = 今はこのページを表示できません。新しい相談を書くことはできます。この端末に保存して、つながったら送ります。
offline-write = 相談を書く
offline-again = もう一度試す

## 会場のタブレット

kiosk-call = スタッフを呼ぶ
kiosk-called = スタッフがそちらへうかがいます。
kiosk-call-failed = 呼び出せませんでした。お手数ですが、デスクの者に声をおかけください。
kiosk-offline = ネットにつながっていないため、今はここから送れません。デスクの者に声をおかけください。一緒に書きます。
kiosk-start-over = 全部消してやり直す
kiosk-idle-title = まだお使いですか？
kiosk-idle-lead = { $seconds ->
   *[other] あと{ $seconds }秒で、書いた内容が消えます。
}
kiosk-idle-stay = まだ使っています
kiosk-keep = このコードをスマートフォンで読み取るか、印刷してください。このタブレットには何も残りません。
kiosk-finish = 控えました。終了する

## 順番待ちの番号

slip-title = あなたの番号
slip-lead = デスクの近くでお待ちください。この番号でお呼びします。
slip-ahead = { $count ->
    [0] 次にお呼びします。
   *[other] 前に{ $count }人お待ちです。
}
screen-title = ただいまお呼び出し中
screen-call = { $number }番の方、{ $counter }へお越しください
screen-empty = ただいまお呼び出しはありません。

## うかがう、電話する、お待ちする

reached-on_my_way = 担当者がブースへ向かっています（{ $time }に出発）。
reached-at_desk = デスクでお待ちしています（{ $time }から）。
reached-spoke = { $time }にお電話でお話ししました。
reached-no_answer = { $time }にお電話しましたが、つながりませんでした。
reached-wrong_number = お知らせいただいた電話番号が違うようです。下に正しい番号を書いてください。
field-discreet = ブースにいるときは電話せず、ブースにも来ないでください
    .hint = 例：相手がすぐそばにいるため

## メール

mail-subject = 法律相談デスクからメッセージがあります（{ $number }）
mail-greeting = こんにちは。
mail-lead = { $expo } 法律相談デスクへのご相談 { $number } に、お返事があります。こちらで読んで、返信できます：
mail-private = このリンクがあれば誰でも相談を読めます。このメールを転送しないでください。
mail-reply = 返信は上のページからお願いします。このアドレスに送られたメールは、誰も読んでいません。
mail-why = ご相談のときにメールアドレスをいただいたため、お送りしています。

## ブースに置くカード

card-title = 無料の法律相談
card-lead = 昼も夜も、あなたの言語で。スマートフォンでコードを読み取ってください。
card-stand = ブース { $stand }

## どなたでも使えます

access-title = どなたでも使えます
access-lead = 見え方、聞こえ方、手の動かしやすさにかかわらず、どなたでもお使いいただけるデスクです。何ができているか、どう確かめたか、何がまだ足りないかをお伝えします。
access-met = 安心してお使いいただけること
access-met-keys = すべての操作がキーボードだけでできます。今どこにいるかが、いつも見えます。
access-met-reader = スクリーンリーダーに合わせて、見出し、ラベル、読む順番を整えています。新しいお知らせは、じゃまにならないように読み上げます。
access-met-zoom = 文字は4倍まで大きくできます。切れることも、横に動かす必要もありません。
access-met-colour = 明るい表示でも暗い表示でも、色の差ははっきりしています。端末のハイコントラスト設定にも合わせます。色だけで何かを伝えることはありません。
access-met-time = 予告なしに時間切れになることはありません。会場のタブレットでは2分半たつとお聞きします。1回タップすれば続けられます。
access-met-script = すべてスクリプトなしで使えます。ただし、つながらないときに端末に保存する機能は別です。
access-rule = WCAG 2.2のレベルAAに沿っています。
access-tested = どう確かめたか
access-tested-text = 新しい版を出す前に毎回、プログラムがaxeで全ページを調べます。明るい表示と暗い表示、200%と400%の拡大、ハイコントラストで確かめ、すべてのフォームをキーボードだけで最後まで進みます。
access-gaps = まだ足りないこと
access-gaps-text = スクリーンリーダーを毎日使っている方には、まだ試していただいていません。送られてきた書類や写真には、説明の文章がありません。
access-help = 使えないところがありますか？ お電話いただくか、デスクへお越しください。相談を一緒に書きます。
footer-access = アクセシビリティ
