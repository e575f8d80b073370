### 데스크 앞에서, 인터넷이 잘 안 될 때, 이동 중에 참가자가 읽는 말. 짧고 친절하게.
### 줄을 서 있거나 새벽 두 시에 연결이 끊긴 분이 읽을 수 있어요.

## 연결이 없는 동안 이 기기에 저장한 것

kept-title = 이 기기에 저장해 두었어요
kept-lead = 인터넷이 연결되면 저절로 보내져요. 이 페이지는 닫으셔도 돼요.
kept-lead-open = 인터넷이 연결되면 저절로 보내져요.
kept-request = 내 상담: { $category }
kept-message = 데스크에 쓰신 메시지
kept-waiting = 연결을 기다리는 중
kept-sending = 보내는 중…
kept-photos = 글은 도착했어요. 보낸 사진: { $count }장 중 { $sent }장
kept-refused = 보내기 전에 고치실 곳이 있어요.
kept-lost = 이 링크는 더 이상 쓸 수 없어 보내지 못했어요. 데스크에서 새 링크를 받아 주세요. 쓰신 내용:
kept-mend = 고치기
kept-signed-out = 다시 로그인하시면 보낼 수 있어요.
kept-other = 동료가 쓴 것이에요. 동료가 여기서 로그인하면 보내져요.
kept-send-now = 지금 보내기
kept-drop = 삭제
kept-drop-sure = 완전히 삭제할까요? 아직 보내지 않았어요.
kept-drop-yes = 네, 삭제할게요
kept-arrived = 도착했어요. 접수 번호: { $number }
kept-arrived-message = 메시지가 도착했어요.
kept-open = 내 상담 열기
kept-done = 확인

offline-title = 인터넷이 연결되어 있지 않아요
offline-lead = 지금은 이 페이지를 보여 드릴 수 없어요. 그래도 새 상담은 쓰실 수 있어요. 이 기기에 저장해 두었다가 연결되면 보내 드려요.
offline-write = 상담 쓰기
offline-again = 다시 해 보기

## 엑스포의 태블릿

kiosk-call = 직원 부르기
kiosk-called = 지금 직원이 가고 있어요.
kiosk-call-failed = 아무도 부르지 못했어요. 데스크에 있는 사람에게 말씀해 주세요.
kiosk-offline = 인터넷이 끊겨서 지금은 여기서 보낼 수 없어요. 데스크에 있는 사람에게 말씀해 주세요. 함께 써 드려요.
kiosk-start-over = 모두 지우고 다시 시작하기
kiosk-idle-title = 아직 계신가요?
kiosk-idle-lead = { $seconds ->
   *[other] { $seconds }초 뒤에 쓰신 내용이 지워져요.
}
kiosk-idle-stay = 아직 있어요
kiosk-keep = 휴대전화로 이 코드를 스캔하시거나 인쇄하세요. 이 태블릿에는 아무것도 남지 않아요.
kiosk-finish = 챙겼어요. 마치기

## 대기 번호

slip-title = 내 번호
slip-lead = 데스크 가까이에서 기다려 주세요. 이 번호로 불러 드려요.
slip-ahead = { $count ->
    [0] 바로 다음 차례예요.
   *[other] 앞에 { $count }분이 계세요.
}
screen-title = 지금 부르는 번호
screen-call = { $number }번 고객님, { $counter } 쪽으로 와 주세요
screen-empty = 지금은 부르는 번호가 없어요.

## 찾아가거나 전화하거나 기다릴 때

reached-on_my_way = 저희 쪽 사람이 부스로 가고 있어요({ $time } 출발).
reached-at_desk = 데스크에서 기다리고 있어요({ $time }부터).
reached-spoke = { $time }에 전화로 이야기를 나눴어요.
reached-no_answer = { $time }에 전화드렸지만 연결되지 않았어요.
reached-wrong_number = 알려 주신 전화번호가 맞지 않아요. 아래에 맞는 번호를 써 주세요.
field-discreet = 부스로 전화하거나 찾아오지 말아 주세요
    .hint = 예: 상대방이 바로 옆에 있어요

## 이메일

mail-subject = 법률 상담 데스크에서 메시지를 보냈어요({ $number })
mail-greeting = 안녕하세요.
mail-lead = { $expo } 법률 상담 데스크에 보내신 상담 { $number }에 답변이 있어요. 여기에서 읽고 답하실 수 있어요:
mail-private = 이 링크가 있으면 누구나 상담을 볼 수 있어요. 이 메일을 다른 사람에게 전달하지 마세요.
mail-reply = 답은 위 페이지에 써 주세요. 이 주소로 보내신 메일은 아무도 읽지 않아요.
mail-why = 상담을 보내실 때 이메일 주소를 남겨 주셔서 보내 드려요.

## 부스에 거는 카드

card-title = 무료 법률 도움
card-lead = 밤낮없이, 쓰시는 언어로 도와드려요. 휴대전화로 코드를 스캔하세요.
card-stand = 부스 { $stand }

## 누구나 쓸 수 있어요

access-title = 누구나 쓸 수 있어요
access-lead = 잘 보이지 않거나 들리지 않아도, 손을 쓰기 어려워도 누구나 데스크를 이용하실 수 있어요. 무엇이 되는지, 어떻게 확인했는지, 무엇이 아직 부족한지 알려 드려요.
access-met = 믿고 쓰실 수 있는 것
access-met-keys = 키보드만으로 모두 하실 수 있고, 지금 어디에 있는지 늘 보여요.
access-met-reader = 화면 낭독기에 맞게 제목, 항목 이름, 읽는 순서를 갖추었어요. 새 소식은 방해되지 않게 알려 드려요.
access-met-zoom = 글자를 네 배까지 키울 수 있어요. 잘리는 것도 없고 옆으로 밀 필요도 없어요.
access-met-colour = 밝은 화면과 어두운 화면 모두 색이 또렷하고, 기기의 고대비 설정을 따라요. 색만으로 무언가를 알리지 않아요.
access-met-time = 미리 알리지 않고 시간이 끝나는 일은 없어요. 엑스포 태블릿에서는 2분 30초가 지나면 여쭤보고, 한 번만 누르시면 시간이 늘어나요.
access-met-script = 스크립트 없이도 모두 쓸 수 있어요. 연결이 없을 때 기기에 저장하는 것만 예외예요.
access-rule = WCAG 2.2의 AA 수준을 따라요.
access-tested = 어떻게 확인했나요
access-tested-text = 새 버전을 낼 때마다 프로그램이 axe로 모든 페이지를 검사해요. 밝은 화면과 어두운 화면, 200%와 400% 확대, 고대비에서 살펴보고, 모든 양식을 키보드만으로 끝까지 써 봐요.
access-gaps = 아직 부족한 것
access-gaps-text = 화면 낭독기를 매일 쓰시는 분은 아직 써 보지 않으셨어요. 다른 분들이 보낸 서류와 사진에는 설명이 없어요.
access-help = 쓰기 어려운 것이 있나요? 전화하시거나 데스크로 오세요. 상담을 함께 써 드려요.
footer-access = 접근성
