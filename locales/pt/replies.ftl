### Saved replies, follow-up questions and the answers that are tapped.

## Replies

reply-reading = Recebemos o seu pedido e estamos lendo agora. A resposta chega aqui.
    .short = Estamos lendo
reply-coming_to_stand = Uma pessoa da nossa equipe está a caminho do seu stand. Se puder, espere lá.
    .short = A caminho do stand
reply-come_to_desk = Por favor, venha ao balcão de apoio jurídico quando puder. Traga o telefone ou o número do pedido.
    .short = Venha ao balcão
reply-call_soon = Vamos ligar em breve para o número que está no pedido.
    .short = Vamos ligar
reply-interpreter_coming = Uma pessoa que fala o seu idioma vai ajudar. Até lá, escreva à vontade no seu idioma.
    .short = Vem um intérprete
reply-need_more_time = Precisamos de um pouco mais de tempo. Não nos esquecemos do seu caso.
    .short = Mais tempo
reply-bring_papers = Por favor, tenha à mão os seus papéis: contrato, faturas, certificados, tudo o que tenha a ver. Fotos também servem.
    .short = Preparar papéis
reply-send_photos = Por favor, envie fotos aqui: uma do conjunto e algumas de perto. Só se não houver perigo.
    .short = Enviar fotos
reply-keep_papers = Guarde todos os papéis, recibos e mensagens. Não apague nem jogue nada fora.
    .short = Guardar tudo
reply-do_not_sign = Não assine nada antes de falar conosco. Pode enviar aqui uma foto do papel.
    .short = Não assinar
reply-do_not_pay = Não pague nada antes de falar conosco.
    .short = Não pagar
reply-do_not_move = Não mexa em nada e não limpe nada, a não ser que alguém corra perigo. Tire fotos de todos os lados e espere por nós.
    .short = Não mexer
reply-do_not_take_down = Não retire nada por conta própria antes de falar conosco. Se a organização ou as autoridades mandarem, não resista: tire fotos, guarde todos os papéis e avise logo.
    .short = Não retirar
reply-answer_in_time = A sua resposta escrita tem que ser entregue dentro do prazo que está no aviso. Podemos ajudar a escrever: envie já uma foto de cada página.
    .short = Responder a tempo
reply-notary_coming = Um notário vai ao local para registrar tudo. Por favor, deixe tudo como está.
    .short = Vai um notário
reply-appraiser_coming = Um perito vai ao local para ver. Por favor, deixe tudo como está.
    .short = Vai um perito
reply-register_lodging = A sua hospedagem tem que ser registrada em 24 horas. No hotel, o hotel cuida disso; em outro lugar, vá ao posto de polícia mais próximo com o passaporte e, se puder, com a pessoa que hospeda. Vá mesmo que já seja tarde.
    .short = Registrar a hospedagem
reply-passport_steps = Primeiro, comunique a perda à polícia e guarde o papel que receber. Com ele, o serviço de entradas e saídas dá um certificado de perda, e depois o seu consulado, um passaporte novo. Para sair da China, precisa também de um novo visto ou de uma autorização de saída.
    .short = Passaporte perdido
reply-carnet_date = Veja as datas no carnet e nos papéis da alfândega: a mercadoria tem que sair da China antes da primeira delas. Para vender ou dar, é preciso falar antes com a alfândega.
    .short = Data do carnet
reply-call_120 = Se alguém está ferido, ligue já para o 120 e chame uma ambulância. Depois, escreva para nós.
    .short = Ligar para o 120
reply-call_110 = Se está em perigo, vá para um lugar seguro e ligue já para a polícia, 110. Depois, escreva para nós.
    .short = Ligar para o 110
reply-done_here = Da nossa parte, está tudo feito. Se faltar alguma coisa, escreva aqui.
    .short = Concluído
reply-come_back_any_time = Pode voltar quando quiser, de dia ou de noite.
    .short = Volte quando quiser

## Follow-up questions

ask-at_stand_now = Está agora no seu stand?
    .short = No stand?
ask-can_come_to_desk = Pode vir ao balcão de apoio jurídico?
    .short = Pode vir?
ask-may_we_call = Podemos ligar?
    .short = Podemos ligar?
ask-have_papers = Está com os papéis?
    .short = Papéis?
ask-have_photos = Tem fotos?
    .short = Fotos?
ask-need_interpreter = Um intérprete ajudaria?
    .short = Intérprete?
ask-other_side_there = A outra parte ainda está na feira?
    .short = Outra parte aqui?
ask-still_there = Ainda está lá, como estava?
    .short = Ainda lá?
ask-was_moved = Alguma coisa foi mexida depois do que aconteceu?
    .short = Mexido?
ask-signed_anything = Assinou alguma coisa?
    .short = Assinou?
ask-paid_anything = Pagou alguma coisa?
    .short = Pagou?
ask-safe_now = Neste momento está em segurança?
    .short = Em segurança?
ask-have_right_certificate = Tem o certificado da sua marca, patente ou design, mesmo que em foto?
    .short = Certificado?
ask-told_organiser = Já avisou a organização?
    .short = Organização sabe?
ask-is_it_solved = O seu problema está resolvido?
    .short = Resolvido?

## Answers

tap-yes = Sim
tap-in_half_hour = Daqui a meia hora
tap-later_today = Hoje, mais tarde
tap-no = Não
tap-yes_now = Sim, agora
tap-unsure = Não sei
tap-yes_will_send = Sim, vou enviar
