### What an exhibitor reads, page by page. Short and kind: whoever reads it may be under stress.
### Polite without "você", in words that Brazil and Portugal share. No legal terms, no abbreviations.

## On every page

desk-name = Apoio jurídico da feira
desk-description = Ajuda jurídica gratuita para todos na feira, de dia e de noite.
skip-to-content = Ir para o conteúdo
language-label = Idioma
footer-label = Mais páginas
footer-home = Início
footer-find = Encontrar o meu pedido
footer-notice = Os seus dados: o que guardamos

## First page: languages

languages-title = Escolha o seu idioma
languages-lead = Ajuda jurídica gratuita para todos na feira, de dia e de noite.
languages-continue = Continuar em português

## Emergency numbers

emergency-title = Números de emergência
emergency-lead = Há alguém ferido ou em perigo? Ligue primeiro, escreva depois.
emergency-ambulance = Ambulância
emergency-police = Polícia

## Categories

landing-title = De que se trata?
landing-lead = Escolha o que mais se aproxima. Se não for a escolha certa, não faz mal: nós tratamos disso.
landing-find = Encontrar um pedido que já enviei
landing-duty = De plantão agora, { $time }
landing-duty-none = Neste momento não há ninguém de plantão. Escreva-nos: respondemos assim que um colega voltar.
landing-duty-languages = Idiomas: { $languages }
duty-lawyer =
    { $count ->
        [one] { $count } advogado
       *[other] { $count } advogados
    }
duty-notary =
    { $count ->
        [one] { $count } notário
       *[other] { $count } notários
    }
duty-mediator =
    { $count ->
        [one] { $count } mediador
       *[other] { $count } mediadores
    }
duty-appraiser =
    { $count ->
        [one] { $count } perito
       *[other] { $count } peritos
    }
duty-arbitrator =
    { $count ->
        [one] { $count } árbitro
       *[other] { $count } árbitros
    }

## Find my request

find-title = Encontrar o meu pedido
find-lead = O número e o código estão no seu recibo.
find-number = Número do pedido
find-number-hint = Uma letra e quatro algarismos, por exemplo A-0137
find-code = Código
find-code-hint = O código curto, por baixo do número
find-send = Procurar
find-error = Não há nenhum pedido com este número e este código. Por favor, confira os dois. Depois de várias tentativas, espere meio minuto.
find-lost = Perdeu o recibo? Venha ao nosso balcão ou ligue: confirmamos quem é e damos um novo link.

## The form: around the fields

form-progress = Passo { $step } de { $count }
form-needed = (obrigatório)
form-back = Voltar
form-next = Continuar
form-send = Enviar o pedido
form-sending = Envio em curso… um momento, por favor.
form-offline = Não foi possível enviar: não há internet. Nada se perdeu. Por favor, tente de novo daqui a pouco.
form-failed = Neste momento não foi possível guardar o pedido. Nada do que escreveu se perdeu. Por favor, tente de novo daqui a pouco.
form-send-again = Enviar de novo
form-key-reused = Este formulário já foi enviado, com outro texto. Se é um novo pedido, por favor, envie como novo.
form-send-as-new = É um novo pedido
form-title-faulty = Por favor, confira: { $title }
form-keep-in-place = Por favor, não mexa em nada e não limpe nada. Tire fotos agora. Um perito vai ao local para ver.

## The form: headings of its parts

form-urgency = Qual é a urgência?
form-questions = Algumas perguntas
form-place = Onde está, e com quem é o problema?
form-story = O que aconteceu?
form-contact = Como podemos responder?
form-notice = Antes de enviar

## The form: fields

field-language = Idioma de quem pede ajuda
field-danger = Há alguém em perigo agora?
field-moving = Alguma coisa vai ser mudada de lugar, desmontada ou levada?
field-too-late = Quando será tarde demais?
    .hint = Se algo tem de ser feito antes de uma certa hora, diga-nos: ficamos atentos ao relógio.
field-too-late-at = A hora
form-venue-time = Use a hora daqui, da feira. Agora: { $time }.
form-venue-time-short = A hora daqui, da feira.
form-currency = Moeda
field-hall = Pavilhão
form-no-stand = Não tenho stand, estou de visita
field-stand = Número do stand
    .hint = Como no seu crachá ou no stand, por exemplo 5.1 B07
field-other-side = Com quem é o problema?
    .hint = O nome da empresa ou da pessoa, ou o stand. Se não houver ninguém, deixe vazio.
field-other-side-unreadable = Há um nome, mas não consigo ler
field-story = Conte com as suas palavras
    .hint = Escreva no seu idioma. O que aconteceu, e o que deseja?
field-photos = Fotos ou documentos
    .hint = Até 10 fotos ou PDF, de 10 MB cada.
form-files-kept = Já temos estes documentos:
form-file-choose = Juntar fotos ou ficheiros
form-file-drop = Retirar
field-name = O seu nome completo
    .hint = Na sua própria escrita, como no passaporte ou no cartão
field-company = Empresa
    .hint = Como no seu crachá
field-romanised = O seu nome em letras latinas
    .hint = Só se for escrito com outro alfabeto
field-address-as = Que forma de tratamento prefere?
    .hint = Por exemplo: senhora Hassan
field-reach = Por onde prefere receber a resposta?
field-phone = Telefone
    .hint = Com o código do país, por exemplo +20 100 123 4567
field-email = E-mail
field-consent = Li e aceito que usem o que escrevi para me ajudar.
field-consent-sensitive = Podem guardar também os dados de saúde e de passaporte que escrevi ou que estão nas minhas fotos.
    .hint = A escolha é sua. Ajudamos também sem isso.
field-consent-outside = Se ajudar, podem passar o meu caso para fora do balcão, por exemplo para o setor de reclamações da feira.
    .hint = A escolha é sua. Antes de o fazer, perguntamos outra vez.
form-notice-summary = Guardamos o que escreve, as suas fotos, o telefone e o e-mail para ajudar neste caso. Só quem trabalha no seu caso pode ler. Pode retirar o seu pedido a qualquer momento.
form-notice-link = Ler o que guardamos, para quê e por quanto tempo (abre uma nova página)

## Errors

error-summary = { $count ->
    [one] Há um ponto a corrigir
   *[other] Há { $count } pontos a corrigir
}
error-line = { $field } – { $problem }
error-missing = Por favor, preencha.
error-too_long = É muito longo. Por favor, use no máximo { $max } caracteres.
error-control_character = Há um sinal que não pode ser mostrado. Por favor, escreva de novo.
error-direction_character = Há um sinal invisível. Por favor, escreva de novo.
error-unknown_choice = Por favor, escolha uma das respostas.
error-unknown_hall = Por favor, escolha um dos pavilhões.
error-unknown_question = Esta pergunta não faz parte deste formulário.
error-not_an_email = Isto não é um e-mail. Um e-mail é assim: nome@empresa.com.
error-not_a_phone = Isto não é um número de telefone. Comece com o código do país, por exemplo +20.
error-not_a_date = Isto não é uma data. Escreve-se assim: 2026-11-05.
error-not_a_time = Isto não é uma hora. Escreve-se assim: 2026-11-05T14:30.
error-not_a_number = Por favor, escreva um número inteiro, por exemplo 12.
error-out_of_bounds = Por favor, escreva um número entre { $min } e { $max }.
error-not_an_amount = Por favor, escreva um valor, por exemplo 1200,50, e escolha a moeda.
error-out_of_range = Essa hora já passou ou está longe demais. Por favor, confira o dia.
error-consent_missing = Precisamos da sua autorização para poder ler o pedido.

upload-too_large = “{ $file }” tem mais de 10 MB. Por favor, envie uma foto menor.
upload-too_many = “{ $file }” passa do limite: no máximo 10 documentos.
upload-kind = “{ $file }” não é uma foto (JPEG, PNG, WebP) nem um PDF.
upload-broken = Não foi possível abrir “{ $file }”. Por favor, tire a foto de novo.

## The receipt

receipt-title = Recebemos o seu pedido
receipt-now = O que fazer agora
receipt-now-ip_claim = Tire fotos da cópia e anote o pavilhão e o stand. Não discuta com a outra parte. Tenha o seu certificado à mão.
receipt-now-ip_accused = Guarde o aviso. A partir do aviso há 24 horas para responder por escrito; um advogado ajuda. Não assine nada antes.
receipt-now-evidence = Deixe tudo como está. Fique por perto, se puder: um notário vai ao local para documentar tudo.
receipt-now-contract = Não assine nem pague mais nada até um advogado ver. Guarde todos os papéis e mensagens.
receipt-now-customs = Tenha à mão o carnet ou os papéis de importação. Não venda nem dê nada antes da nossa resposta.
receipt-now-damage = Não mexa em nada e não limpe nada. Tire fotos de todos os lados. Um perito vai ao local para ver.
receipt-now-staff = Guarde o contrato, as mensagens e as listas dos dias de trabalho. Não assine nada antes de falar com um mediador.
receipt-now-entry = Tenha à mão uma cópia ou foto do passaporte e do visto. Se perdeu o passaporte, avise a polícia (110).
receipt-now-injury = Em caso de perigo ou ferimento, ligue primeiro para o 120 ou o 110. Vá para um lugar seguro. Uma pessoa do nosso balcão vai ao seu encontro.
receipt-now-purchase = Guarde o recibo da compra e o produto como está. Mantenha a calma: um mediador fala com as duas partes.
receipt-now-display = Guarde fotos do que mostra e de quando. Não publique mais nada até um advogado responder.
receipt-now-clause = Tenha o contrato à mão, mesmo que seja um rascunho. Não assine nada antes da nossa resposta.
receipt-now-other = Não é preciso fazer nada agora. Veja a sua página de vez em quando: a nossa resposta aparece lá.
receipt-link-title = A sua página
receipt-link-lead = Aqui pode ver as nossas respostas e escrever para nós. Leia o código QR com o telefone ou guarde o link. Quem tiver este link pode ler o seu pedido: não o mostre a ninguém.
receipt-qr = Código QR da sua página
receipt-code = Código para dizer ao telefone:
receipt-open = Abrir a minha página
receipt-print = Imprimir
receipt-copy = Copiar o link
receipt-copied = Link copiado.
receipt-finish-lead = Está num tablet da feira?
receipt-finish = Terminar aqui, para a próxima pessoa

## The page of a request

status-title = Pedido { $number }
status-news = Há novidades na sua página.
status-offline = Sem internet. Quando voltar, esta página atualiza-se sozinha.
status-check = Ver se há novidades
status-who = Quem trata do caso: { $who }
status-handed = Desde as { $time } outro colega cuida do seu pedido. Ele sabe o que nos contou, não precisa repetir.
status-filed = Enviado em { $time }, hora da feira
status-told = O que nos contou
status-receipt = Ver o recibo
status-solved = Está resolvido
status-withdraw = Retirar o meu pedido
status-withdraw-sure = Deixamos então de trabalhar nele. Pode voltar a abrir mais tarde.
status-withdraw-yes = Sim, retirar
status-resolved-question = O problema está resolvido?
status-reopen = Ainda não acabou: abrir de novo

waiting-about = { $minutes ->
    [one] Normalmente, alguém responde em um minuto.
   *[other] Normalmente, alguém responde em cerca de { $minutes } minutos.
}
waiting-longer = Neste momento demora mais do que o normal. Se ninguém pegar nele em breve, a coordenação é avisada.
waiting-nobody = Neste momento não há ninguém no balcão que possa ajudar com isto. A coordenação já foi chamada.
waiting-unknown = Ainda não sabemos quanto vai demorar. O pedido está na fila, e esta página dá notícias.

clock-yours = { $time } onde se encontra
left-none = O prazo terminou.
left-minutes = { $minutes ->
    [one] falta { $minutes } minuto
   *[other] faltam { $minutes } minutos
}
left-hours = { $hours ->
    [one] falta { $hours } hora
   *[other] faltam { $hours } horas
}
left-days = { $days ->
    [one] falta { $days } dia
   *[other] faltam { $days } dias
}

done-sent = A sua mensagem foi enviada.
done-tapped = A sua resposta foi enviada.
done-withdrawn = O seu pedido foi retirado.
done-solved = Que bom! O seu pedido está encerrado.
done-reopened = O seu pedido está aberto de novo.
done-rated = Agradecemos as suas estrelas.

## Messages

thread-title = Mensagens
thread-empty = Ainda não há mensagens. As nossas respostas aparecem aqui.
thread-you = A sua mensagem
thread-named = { $name } ({ $profession })
thread-translation = Tradução feita pelo balcão
thread-erased = Esta mensagem foi apagada.
composer-label = Escreva para nós
composer-hint = No seu idioma. Pode juntar fotos.
composer-send = Enviar

## Stars

rate-title = Como foi a nossa ajuda?
rate-stars = { $stars ->
    [one] { $stars } estrela
   *[other] { $stars } estrelas
}
rate-word = Algumas palavras, se quiser
rate-send = Enviar
rate-change = Mudar
rate-thanks = Agradecemos. Ainda pode mudar.

## The notice

notice-title = Os seus dados: o que guardamos
notice-lead = Em palavras simples: o quê, para quê e por quanto tempo.
notice-what = O que guardamos
notice-what-text = O que escreve e responde, as suas fotos e documentos, o nome, a empresa, o telefone e o e-mail, e o que aconteceu com o pedido e quando.
notice-why = Para quê
notice-why-text = Para ajudar neste caso, e só neste. Não usamos para mais nada, não vendemos nada e não há publicidade.
notice-who = Quem lê
notice-who-text = Só os voluntários que trabalham no seu caso, as pessoas a quem eles pedem ajuda e a coordenação do balcão. Cada abertura fica anotada. Ninguém de fora lê sem a sua autorização.
notice-long = Por quanto tempo
notice-long-text = Enquanto for preciso para o seu caso e o que vier depois. A seguir, apagamos os seus textos, nomes e documentos; só ficam números sem nomes.
notice-rights = O que pode pedir
notice-rights-text = Ver o que guardamos, corrigir, apagar, ou retirar a sua autorização. Escreva na sua página ou diga no balcão: é tão fácil como enviar o pedido.
notice-cookies = Cookies
notice-cookies-text = Um só, que guarda o seu idioma. Mais nada, e nada que siga os seus passos.

## Pages for when something went wrong

page-missing-title = Esta página não está aqui
page-missing-lead = O link pode estar incompleto, ou já existe um novo. Com o número e o código encontra o seu pedido.
page-refused-title = Agora não é possível
page-refused-lead = Entretanto, alguma coisa mudou. Por favor, volte atrás e veja de novo a sua página.
page-failed-title = Neste momento não há resposta
page-failed-lead = Nada do que escreveu se perdeu: por favor, volte atrás e tente de novo daqui a pouco. Em caso de perigo, ligue para o 120 ou o 110.
page-bad-title = Não foi possível ler o que enviou
page-bad-lead = Talvez tenha sido cortado pelo caminho. Por favor, volte atrás e envie de novo; o que escreveu ainda deve estar lá.
page-large-title = Foi demais de uma só vez
page-large-lead = Todas as fotos juntas podem ter no máximo 60 MB. Por favor, volte atrás e retire algumas; pode enviar essas mais tarde, na sua página.
