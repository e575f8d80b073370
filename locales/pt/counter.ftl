### O que os expositores leem no balcão, com internet fraca ou pelo caminho. Curto e amável:
### talvez estejam numa fila, ou tenham ficado sem internet às duas da manhã.

## Guardado neste aparelho enquanto não há internet

kept-title = Guardado neste aparelho
kept-lead = O envio é automático assim que houver internet. Pode fechar esta página.
kept-lead-open = O envio é automático assim que houver internet.
kept-request = O seu pedido: { $category }
kept-message = A sua mensagem para o balcão
kept-waiting = À espera de internet
kept-sending = Envio em curso…
kept-photos = O texto chegou. Fotos enviadas: { $sent } de { $count }
kept-refused = É preciso mudar alguma coisa antes de enviar.
kept-lost = Este link já não é válido, por isso não foi enviado. Peça o seu novo link ao balcão. Escreveu:
kept-mend = Mudar
kept-signed-out = Para enviar, entre de novo na sua conta.
kept-other = É de um colega. O envio é feito quando essa pessoa entrar aqui na conta dela.
kept-send-now = Enviar agora
kept-drop = Apagar
kept-drop-sure = Apagar de vez? Ainda não foi enviado.
kept-drop-yes = Sim, apagar
kept-arrived = Já chegou. O seu número: { $number }
kept-arrived-message = A sua mensagem já chegou.
kept-open = Abrir o meu pedido
kept-done = Pronto

offline-title = Não há internet
offline-lead = Neste momento não é possível mostrar esta página. Mesmo assim, pode escrever um novo pedido: fica guardado neste aparelho e é enviado quando a internet voltar.
offline-write = Escrever um pedido
offline-again = Tentar de novo

## Um tablet da feira

kiosk-call = Chamar alguém
kiosk-called = Alguém vem ao seu encontro.
kiosk-call-failed = Não foi possível chamar ninguém. Por favor, fale com alguém no balcão.
kiosk-offline = A internet caiu. Agora não é possível enviar nada daqui. Por favor, fale com alguém no balcão: ajudamos a escrever o pedido.
kiosk-start-over = Apagar tudo e recomeçar
kiosk-idle-title = Ainda está aí?
kiosk-idle-lead = { $seconds ->
    [one] O que escreveu será apagado em { $seconds } segundo.
   *[other] O que escreveu será apagado em { $seconds } segundos.
}
kiosk-idle-stay = Ainda estou aqui
kiosk-keep = Leia este código com o telefone ou imprima. Neste tablet não fica nada seu.
kiosk-finish = Já tenho. Terminar

## Um número na fila

slip-title = O seu número
slip-lead = Por favor, fique perto do balcão. Chamamos por este número.
slip-ahead = { $count ->
    [0] A próxima vez é a sua.
    [one] Há { $count } pessoa à sua frente.
   *[other] Há { $count } pessoas à sua frente.
}
screen-title = Em atendimento
screen-call = Número { $number }, é a sua vez: { $counter }
screen-empty = Nenhum número chamado neste momento.

## Alguém vai, liga ou espera

reached-on_my_way = Alguém está a caminho do seu stand (saída: { $time }).
reached-at_desk = Estamos à sua espera no balcão (desde { $time }).
reached-spoke = Falamos por telefone ({ $time }).
reached-no_answer = Tentamos ligar ({ $time }), mas não conseguimos falar.
reached-wrong_number = O número de telefone que nos deu não está certo. Por favor, escreva abaixo o número certo.
field-discreet = Por favor, não liguem para o meu stand e não venham cá
    .hint = Por exemplo, porque a outra parte está mesmo ao lado

## O e-mail

mail-subject = O apoio jurídico enviou uma mensagem ({ $number })
mail-greeting = Olá,
mail-lead = há uma resposta ao seu pedido { $number } no apoio jurídico da feira { $expo }. Pode ler e responder aqui:
mail-private = Quem tiver este link pode ler o seu pedido. Por favor, não passe este e-mail a ninguém.
mail-reply = Por favor, responda nessa página. Ninguém lê os e-mails enviados para este endereço.
mail-why = Recebe este e-mail porque deixou o seu endereço no pedido.

## Um cartão para os stands

card-title = Ajuda jurídica gratuita
card-lead = De dia e de noite, no seu idioma. Leia o código com o telefone.
card-stand = Stand { $stand }

## Todos podem usar

access-title = Todos podem usar
access-lead = O balcão é para todos, mesmo para quem tem dificuldade em ver, ouvir ou usar as mãos. Esta página diz o que está garantido, como foi testado e o que ainda falta.
access-met = Com que pode contar
access-met-keys = Tudo funciona só com o teclado, e vê sempre onde está.
access-met-reader = As páginas funcionam com programas que leem em voz alta: títulos, nomes dos campos e ordem de leitura; as novidades são anunciadas sem interromper.
access-met-zoom = O texto pode ficar quatro vezes maior; nada fica cortado e não é preciso deslocar a página para o lado.
access-met-colour = As cores têm bom contraste, no modo claro e no escuro, seguem o alto contraste do seu aparelho e nunca são o único sinal.
access-met-time = Nenhum tempo acaba sem aviso. Num tablet da feira, perguntamos ao fim de dois minutos e meio, e basta um toque para ter mais tempo.
access-met-script = Tudo funciona sem scripts, menos o que fica guardado num aparelho sem internet.
access-rule = Seguimos as regras WCAG 2.2, nível AA.
access-tested = Como foi testado
access-tested-text = Antes de cada nova versão, programas verificam cada página com o axe, no modo claro e no escuro, a 200% e a 400%, em alto contraste, e percorrem cada formulário só com o teclado.
access-gaps = O que ainda falta
access-gaps-text = Ainda não foi testado por ninguém que use todos os dias um programa de leitura em voz alta. Os papéis e as fotos que as pessoas enviam não têm descrição.
access-help = Há algo que não consegue usar? Ligue ou venha ao balcão: ajudamos a escrever o pedido.
footer-access = Acessibilidade
