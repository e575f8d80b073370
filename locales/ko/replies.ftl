### Saved replies, follow-up questions and the answers that are tapped.

## Replies

reply-reading = 상담 내용을 받아서 지금 읽고 있어요. 여기로 답을 드릴게요.
    .short = 읽는 중
reply-coming_to_stand = 저희 쪽 사람이 부스로 가고 있어요. 가능하시면 부스에서 기다려 주세요.
    .short = 부스로 가는 중
reply-come_to_desk = 편하실 때 법률 상담 데스크로 와 주세요. 휴대전화나 접수 번호를 가져오시면 돼요.
    .short = 데스크로 오세요
reply-call_soon = 남겨 주신 번호로 곧 전화드릴게요.
    .short = 곧 전화
reply-interpreter_coming = 쓰시는 언어를 하는 사람이 함께할 거예요. 그때까지는 편하신 언어로 쓰시면 돼요.
    .short = 통역 합류
reply-need_more_time = 시간이 조금 더 걸려요. 잊지 않고 있으니 걱정하지 마세요.
    .short = 시간 더 필요
reply-bring_papers = 계약서, 송장, 등록증 등 관련 서류를 준비해 주세요. 사진도 괜찮아요.
    .short = 서류 준비
reply-send_photos = 여기로 사진을 보내 주세요. 전체를 한 장, 가까이에서 몇 장이면 돼요. 안전할 때만 찍어 주세요.
    .short = 사진 요청
reply-keep_papers = 서류, 영수증, 주고받은 메시지를 모두 보관해 주세요. 지우거나 버리지 마세요.
    .short = 모두 보관
reply-do_not_sign = 저희와 이야기하기 전에는 아무것도 서명하지 마세요. 서류 사진을 여기로 보내 주셔도 돼요.
    .short = 서명 금지
reply-do_not_pay = 저희와 이야기하기 전에는 돈을 내지 마세요.
    .short = 지급 보류
reply-do_not_move = 위험하지 않다면 옮기거나 치우지 마세요. 여러 방향에서 사진을 찍고 기다려 주세요.
    .short = 그대로 두기
reply-do_not_take_down = 저희와 이야기하기 전에는 전시품을 스스로 내리지 마세요. 주최 측이나 단속 공무원이 지시하면 맞서지 말고, 사진을 찍고 서류를 모두 보관한 뒤 바로 알려 주세요.
    .short = 철거 보류
reply-answer_in_time = 서면 답변은 통지서에 적힌 시간 안에 내야 해요. 쓰는 것을 도와드릴 수 있으니, 지금 모든 쪽을 사진으로 보내 주세요.
    .short = 기한 내 답변
reply-notary_coming = 공증인이 기록하러 갈 거예요. 모두 그대로 두어 주세요.
    .short = 공증인 방문
reply-appraiser_coming = 감정인이 살펴보러 갈 거예요. 모두 그대로 두어 주세요.
    .short = 감정인 방문
reply-register_lodging = 머무는 곳은 24시간 안에 등록해야 해요. 호텔이라면 호텔에서 해 줘요. 다른 곳이라면 여권을 가지고, 되도록 집주인과 함께 가까운 파출소로 가세요. 시간이 지났더라도 꼭 가세요.
    .short = 숙소 등록
reply-passport_steps = 먼저 경찰에 분실 신고를 하고 받은 서류를 보관하세요. 그 서류로 출입국관리소에서 분실 증명을 받고, 자국 영사관에 새 여권을 신청하세요. 중국을 떠나기 전에 새 비자나 출국 허가도 필요해요.
    .short = 여권 분실
reply-carnet_date = 까르네와 세관 서류의 날짜를 확인해 주세요. 물건은 그중 가장 이른 날짜 전에 중국을 떠나야 해요. 팔거나 나눠 주려면 먼저 세관 절차를 거쳐야 해요.
    .short = 까르네 날짜
reply-call_120 = 다친 사람이 있으면 지금 바로 120에 전화해 구급차를 부르세요. 그다음에 여기에 써 주세요.
    .short = 120에 전화
reply-call_110 = 위험하면 안전한 곳으로 가서 지금 바로 110에 전화해 경찰을 부르세요. 그다음에 여기에 써 주세요.
    .short = 110에 전화
reply-done_here = 저희 쪽 일은 마쳤어요. 빠진 것이 있으면 여기에 써 주세요.
    .short = 처리 완료
reply-come_back_any_time = 낮이든 밤이든 언제든지 다시 찾아 주세요.
    .short = 언제든 다시

## Follow-up questions

ask-at_stand_now = 지금 부스에 계신가요?
    .short = 부스에 있음?
ask-can_come_to_desk = 법률 상담 데스크로 오실 수 있나요?
    .short = 올 수 있음?
ask-may_we_call = 전화드려도 될까요?
    .short = 전화 가능?
ask-have_papers = 서류를 가지고 계신가요?
    .short = 서류 있음?
ask-have_photos = 사진이 있나요?
    .short = 사진 있음?
ask-need_interpreter = 통역이 있으면 도움이 될까요?
    .short = 통역 필요?
ask-other_side_there = 상대방이 아직 전시장에 있나요?
    .short = 상대방 있음?
ask-still_there = 아직 그대로 있나요?
    .short = 아직 있음?
ask-was_moved = 일이 생긴 뒤에 옮긴 것이 있나요?
    .short = 옮겼음?
ask-signed_anything = 서명하신 것이 있나요?
    .short = 서명했음?
ask-paid_anything = 돈을 내신 것이 있나요?
    .short = 지급했음?
ask-safe_now = 지금 안전하신가요?
    .short = 안전함?
ask-have_right_certificate = 상표, 특허, 디자인 등록증이 있나요? 사진도 괜찮아요.
    .short = 등록증 있음?
ask-told_organiser = 주최 측에 알리셨나요?
    .short = 주최 측 알림?
ask-is_it_solved = 문제가 해결되었나요?
    .short = 해결됨?

## Answers

tap-yes = 네
tap-in_half_hour = 30분 뒤에요
tap-later_today = 오늘 조금 뒤에요
tap-no = 아니요
tap-yes_now = 네, 지금요
tap-unsure = 잘 모르겠어요
tap-yes_will_send = 네, 보낼게요
