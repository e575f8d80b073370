### What an exhibitor reads, page by page. Short and kind: whoever reads it may be under stress.
### 해요/하세요, as one speaks to a stranger who came for help. No legal terms, no abbreviations.

## On every page

desk-name = 엑스포 법률 상담 데스크
desk-description = 엑스포에 계신 누구나 밤낮없이 무료로 법률 도움을 받으실 수 있어요.
skip-to-content = 본문으로 가기
language-label = 언어
footer-label = 다른 페이지
footer-home = 첫 페이지
footer-find = 내 상담 찾기
footer-notice = 저희가 보관하는 정보

## First page: languages

languages-title = 언어를 선택하세요
languages-lead = 엑스포에 계신 누구나 밤낮없이 무료로 법률 도움을 받으실 수 있어요.
languages-continue = 한국어로 계속하기

## Emergency numbers

emergency-title = 긴급 전화
emergency-lead = 다치거나 위험한 분이 있나요? 먼저 전화하세요. 글은 나중에 쓰셔도 돼요.
emergency-ambulance = 구급차
emergency-police = 경찰

## Categories

landing-title = 어떤 일이신가요?
landing-lead = 가장 가까운 것을 고르세요. 잘못 골라도 괜찮아요. 저희가 맞는 담당자에게 전해 드려요.
landing-find = 전에 보낸 상담 찾기
landing-duty = 지금 근무 중 ({ $time })
landing-duty-none = 지금은 자리에 담당자가 없습니다. 내용을 보내 주시면 돌아오는 대로 답해 드립니다.
landing-duty-languages = 사용 언어: { $languages }
duty-lawyer = 변호사 { $count }명
duty-notary = 공증인 { $count }명
duty-mediator = 조정인 { $count }명
duty-appraiser = 감정인 { $count }명
duty-arbitrator = 중재인 { $count }명

## Find my request

find-title = 내 상담 찾기
find-lead = 두 가지 모두 접수증에 있어요.
find-number = 접수 번호
find-number-hint = 영문자 하나와 숫자 네 자리, 예: A-0137
find-code = 확인 코드
find-code-hint = 번호 아래에 있는 짧은 코드
find-send = 찾기
find-error = 이 번호와 코드에 맞는 상담이 없어요. 둘 다 확인해 주세요. 여러 번 틀리셨다면 30초쯤 기다려 주세요.
find-lost = 접수증을 잃어버리셨나요? 데스크로 오시거나 전화 주세요. 본인 확인 후 새 링크를 드려요.

## The form: around the fields

form-progress = 전체 { $count }단계 중 { $step }단계
form-needed = (필수)
form-back = 이전
form-next = 다음
form-send = 데스크로 보내기
form-sending = 보내는 중이에요. 잠시만 기다려 주세요…
form-offline = 연결이 안 되어 보내지 못했어요. 쓰신 내용은 그대로 있어요. 잠시 후 다시 해 보세요.
form-failed = 지금은 데스크에서 저장하지 못했어요. 쓰신 내용은 그대로 있어요. 잠시 후 다시 해 보세요.
form-send-again = 다시 보내기
form-key-reused = 이 양식은 다른 내용으로 이미 보내셨어요. 새로운 일이라면 새 상담으로 보내 주세요.
form-send-as-new = 새 상담이에요
form-title-faulty = 확인해 주세요: { $title }
form-keep-in-place = 아무것도 옮기거나 치우지 마세요. 지금 사진을 찍어 두세요. 전문가가 보러 가요.

## The form: headings of its parts

form-urgency = 얼마나 급하신가요?
form-questions = 몇 가지 여쭤볼게요
form-place = 지금 어디 계세요? 상대방은 누구인가요?
form-story = 무슨 일이 있었나요?
form-contact = 어떻게 연락드릴까요?
form-notice = 보내시기 전에

## The form: fields

field-language = 상담하시는 분의 언어
field-danger = 지금 위험한 분이 있나요?
field-moving = 곧 옮기거나 철거하거나 가져갈 물건이 있나요?
field-too-late = 언제까지 해결되어야 하나요?
    .hint = 정해진 시간 전에 꼭 해야 할 일이 있으면 알려 주세요. 데스크에서 남은 시간을 확인할게요.
field-too-late-at = 시각
form-venue-time = 엑스포 현지 시각으로 써 주세요. 지금 시각: { $time }.
form-venue-time-short = 엑스포 현지 시각으로 써 주세요.
form-currency = 통화
field-hall = 전시관
form-no-stand = 부스가 없어요. 관람객이에요
field-stand = 부스 번호
    .hint = 출입증이나 부스에 적힌 대로, 예: 5.1 B07
field-other-side = 상대방은 누구인가요?
    .hint = 회사나 사람 이름, 또는 부스 번호를 쓰세요. 없으면 비워 두세요.
field-other-side-unreadable = 이름이 있는데 읽을 수 없어요
field-story = 편하게 말씀해 주세요
    .hint = 쓰시는 언어로 쓰시면 돼요. 무슨 일이 있었고, 어떻게 되기를 바라세요?
field-photos = 사진이나 서류
    .hint = 사진이나 PDF 파일 10개까지, 하나에 10 MB까지 가능해요.
form-files-kept = 이미 받은 파일:
form-file-choose = 사진이나 파일 추가
form-file-drop = 빼기
field-name = 성함
    .hint = 평소 쓰시는 문자로, 여권이나 명함에 있는 그대로
field-company = 회사
    .hint = 출입증에 적힌 대로
field-romanised = 로마자 이름
    .hint = 이름이 다른 문자로 되어 있을 때만 쓰세요
field-address-as = 어떻게 불러 드릴까요?
    .hint = 예: 김민지 님
field-reach = 어떤 방법으로 연락드릴까요?
field-phone = 전화번호
    .hint = 국가 번호부터, 예: +20 100 123 4567
field-email = 이메일
field-consent = 읽었고, 데스크가 제가 쓴 내용을 상담에 쓰는 데 동의해요.
field-consent-sensitive = 제가 쓴 내용이나 사진에 있는 건강 정보와 여권 정보도 보관하셔도 돼요.
    .hint = 선택하시면 돼요. 동의하지 않으셔도 도와드려요.
field-consent-outside = 도움이 된다면 주최 측 민원 창구처럼 데스크 밖에도 제 일을 전달하셔도 돼요.
    .hint = 선택하시면 돼요. 전달하기 전에 다시 여쭤볼게요.
form-notice-summary = 쓰신 내용과 사진, 연락처는 이 일을 도와드리려고 보관해요. 이 일을 맡은 사람만 볼 수 있어요. 상담은 언제든 취소하실 수 있어요.
form-notice-link = 무엇을, 왜, 얼마나 보관하는지 보기(새 페이지가 열려요)

## Errors

error-summary = 확인하실 곳이 { $count }군데 있어요
error-line = { $field } – { $problem }
error-missing = 이 칸을 채워 주세요.
error-too_long = 너무 길어요. { $max }자까지 쓰실 수 있어요.
error-control_character = 표시할 수 없는 문자가 있어요. 다시 입력해 주세요.
error-direction_character = 보이지 않는 문자가 있어요. 다시 입력해 주세요.
error-unknown_choice = 답을 하나 골라 주세요.
error-unknown_hall = 전시관을 하나 골라 주세요.
error-unknown_question = 이 질문은 이 양식에 없는 질문이에요.
error-not_an_email = 이메일 주소가 아니에요. name@company.com 같은 형식으로 써 주세요.
error-not_a_phone = 전화번호가 아니에요. +20처럼 국가 번호부터 써 주세요.
error-not_a_date = 날짜가 아니에요. 2026-11-05 같은 형식으로 써 주세요.
error-not_a_time = 시각이 아니에요. 2026-11-05T14:30 같은 형식으로 써 주세요.
error-not_a_number = 12처럼 정수로 써 주세요.
error-out_of_bounds = { $min }에서 { $max } 사이의 수를 써 주세요.
error-not_an_amount = 1200.50처럼 숫자로 쓰고 통화를 골라 주세요.
error-out_of_range = 이미 지났거나 너무 먼 시각이에요. 날짜를 확인해 주세요.
error-consent_missing = 동의해 주셔야 저희가 상담 내용을 읽을 수 있어요.

upload-too_large = “{ $file }” 파일이 10 MB보다 커요. 더 작은 사진을 보내 주세요.
upload-too_many = “{ $file }” 파일은 더 넣을 수 없어요. 파일은 10개까지예요.
upload-kind = “{ $file }” 파일은 사진(JPEG, PNG, WebP)도 PDF도 아니에요.
upload-broken = “{ $file }” 파일이 열리지 않아요. 사진을 다시 찍어 주세요.

## The receipt

receipt-title = 상담이 접수되었어요
receipt-now = 지금 이렇게 하세요
receipt-now-ip_claim = 모방품 사진을 찍고 전시관과 부스를 적어 두세요. 상대방과 다투지 마세요. 등록증을 준비해 주세요.
receipt-now-ip_accused = 통지서를 잘 보관하세요. 통지받은 때부터 24시간 안에 서면으로 답하실 수 있고, 변호사가 도와드려요. 그전에는 아무 데도 서명하지 마세요.
receipt-now-evidence = 모든 것을 그대로 두세요. 가능하면 가까이에 계세요. 공증인이 기록하러 가요.
receipt-now-contract = 변호사가 볼 때까지 더는 서명하지 말고 돈도 더 내지 마세요. 서류와 메시지는 모두 보관하세요.
receipt-now-customs = ATA 까르네나 수입 서류를 준비해 주세요. 저희가 답해 드릴 때까지 팔거나 나눠 주지 마세요.
receipt-now-damage = 옮기거나 치우지 마세요. 모든 방향에서 사진을 찍으세요. 감정인이 보러 가요.
receipt-now-staff = 계약서, 메시지, 일한 날의 기록을 보관하세요. 조정인과 이야기할 때까지 아무 데도 서명하지 마세요.
receipt-now-entry = 여권과 비자의 사본이나 사진을 준비해 주세요. 여권을 잃어버리셨다면 경찰(110)에 신고하세요.
receipt-now-injury = 다치셨거나 위험하면 먼저 120이나 110에 전화하세요. 그다음 안전한 곳으로 가세요. 데스크에서 사람이 찾아가요.
receipt-now-purchase = 영수증과 물건을 그대로 보관하세요. 너무 걱정하지 마세요. 조정인이 양쪽과 이야기해요.
receipt-now-display = 무엇을 언제 전시했는지 사진을 남겨 두세요. 변호사가 답할 때까지 더는 공개하지 마세요.
receipt-now-clause = 계약서를 준비해 주세요. 초안도 괜찮아요. 저희가 답해 드릴 때까지 아무 데도 서명하지 마세요.
receipt-now-other = 지금은 아무것도 안 하셔도 돼요. 가끔 내 페이지를 봐 주세요. 답변이 거기에 올라와요.
receipt-link-title = 내 페이지
receipt-link-lead = 여기서 답변을 보고 저희에게 글을 쓰실 수 있어요. 스캔하거나 저장해 두세요. 이 링크가 있으면 누구나 상담을 볼 수 있으니 다른 사람에게 주지 마세요.
receipt-qr = 내 페이지 QR 코드
receipt-code = 전화로 불러 주실 코드:
receipt-open = 내 페이지 열기
receipt-print = 인쇄하기
receipt-copy = 링크 복사
receipt-copied = 링크를 복사했어요.
receipt-finish-lead = 엑스포 태블릿을 쓰고 계세요?
receipt-finish = 여기서 마치고 다음 분께 넘기기

## The page of a request

status-title = 상담 { $number }
status-news = 내 페이지에 새 소식이 있어요.
status-offline = 연결이 끊겼어요. 다시 연결되면 이 페이지는 저절로 새로워져요.
status-check = 새 소식 확인하기
status-who = 담당: { $who }
status-handed = { $time }부터 다른 담당자가 이어서 처리하고 있습니다. 말씀하신 내용은 모두 전달되어 다시 설명하지 않으셔도 됩니다.
status-filed = 보낸 시각: { $time } (엑스포 현지 시각)
status-told = 말씀해 주신 내용
status-receipt = 접수증 보기
status-solved = 해결됐어요
status-withdraw = 상담 취소하기
status-withdraw-sure = 취소하시면 저희는 일을 멈춰요. 나중에 다시 여실 수 있어요.
status-withdraw-yes = 네, 취소할게요
status-resolved-question = 문제가 해결되셨나요?
status-reopen = 아직 끝나지 않았어요. 다시 열기

waiting-about = 보통 { $minutes }분 정도면 담당자가 정해져요.
waiting-longer = 지금은 평소보다 오래 걸리고 있어요. 곧 담당자가 정해지지 않으면 책임자에게 알립니다.
waiting-nobody = 지금 데스크에 이 일을 도와드릴 사람이 없어요. 책임자에게 연락했어요.
waiting-unknown = 얼마나 걸릴지 아직 말씀드리기 어려워요. 순서를 기다리고 있고, 소식이 있으면 이 페이지에 나와요.

clock-yours = 계신 곳 시각으로 { $time }
left-none = 시간이 다 됐어요.
left-minutes = { $minutes }분 남았어요
left-hours = { $hours }시간 남았어요
left-days = { $days }일 남았어요

done-sent = 메시지를 보냈어요.
done-tapped = 답을 보냈어요.
done-withdrawn = 상담이 취소되었어요.
done-solved = 다행이에요. 상담을 마쳤어요.
done-reopened = 상담이 다시 열렸어요.
done-rated = 별점을 주셔서 고마워요.

## Messages

thread-title = 메시지
thread-empty = 아직 메시지가 없어요. 답변은 여기에 올라와요.
thread-you = 나
thread-named = { $name }({ $profession })
thread-translation = 데스크의 번역
thread-erased = 삭제된 메시지예요.
composer-label = 데스크에 메시지 쓰기
composer-hint = 쓰시는 언어로 쓰시면 돼요. 사진도 넣으실 수 있어요.
composer-send = 보내기

## Stars

rate-title = 도움이 되셨나요?
rate-stars = 별 { $stars }개
rate-word = 한마디 남기기(선택)
rate-send = 보내기
rate-change = 바꾸기
rate-thanks = 고맙습니다. 나중에 바꾸실 수 있어요.

## The notice

notice-title = 저희가 보관하는 정보
notice-lead = 무엇을, 왜, 얼마나 보관하는지 쉽게 말씀드려요.
notice-what = 보관하는 것
notice-what-text = 쓰신 내용과 답, 사진과 서류, 성함과 회사와 연락처, 그리고 상담이 언제 어떻게 진행되었는지예요.
notice-why = 이유
notice-why-text = 이 일을 도와드리기 위해서예요. 다른 데 쓰지 않고, 팔지 않으며, 광고도 없어요.
notice-who = 보는 사람
notice-who-text = 이 일을 맡은 자원봉사자, 그들이 도움을 청한 사람, 데스크의 책임자만 봐요. 열어 볼 때마다 기록이 남아요. 동의하지 않으시면 밖에서는 아무도 볼 수 없어요.
notice-long = 기간
notice-long-text = 이 일과 뒤이은 일에 필요한 동안만 보관해요. 그 뒤에는 글과 이름과 파일을 지우고, 이름 없는 숫자만 남겨요.
notice-rights = 요청하실 수 있는 것
notice-rights-text = 보관한 내용을 보거나, 고치거나, 지우거나, 동의를 취소하실 수 있어요. 내 페이지에 쓰시거나 데스크에 말씀하세요. 상담을 보내실 때만큼 쉬워요.
notice-cookies = 쿠키
notice-cookies-text = 언어를 기억하는 쿠키 하나뿐이에요. 다른 것은 없고, 따라다니며 추적하지도 않아요.

## Pages for when something went wrong

page-missing-title = 이 페이지는 없어요
page-missing-lead = 링크가 잘렸거나 데스크에서 새 링크를 드렸을 수 있어요. 접수 번호와 확인 코드로 상담을 찾으실 수 있어요.
page-refused-title = 지금은 할 수 없어요
page-refused-lead = 그사이에 상황이 바뀌었어요. 돌아가서 내 페이지를 다시 봐 주세요.
page-failed-title = 지금 데스크에서 응답이 없어요
page-failed-lead = 쓰신 내용은 그대로 있어요. 돌아가서 잠시 후 다시 해 보세요. 위험하면 120이나 110에 전화하세요.
page-bad-title = 내용을 읽지 못했어요
page-bad-lead = 보내는 도중에 끊겼을 수 있어요. 돌아가서 다시 보내 주세요. 쓰신 내용은 그대로 있을 거예요.
page-large-title = 한 번에 보내기에는 너무 많아요
page-large-lead = 사진은 모두 합쳐 60 MB까지예요. 돌아가서 몇 장 빼 주세요. 나중에 내 페이지에서 보내실 수 있어요.
