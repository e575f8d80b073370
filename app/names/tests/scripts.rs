//! Names across scripts and languages, made up for this: few of the labelled pairs cross scripts.

mod judge;

use judge::judge;
use names::Kind;

#[test]
fn chinese_firms_meet_their_english_names() {
    judge(
        Kind::Firm,
        true,
        &[
            ("东海机械有限公司", "Donghai Machinery Co., Ltd."),
            ("东海机械有限公司", "DONG HAI MACHINE"),
            ("Donghai Machinery Co., Ltd.", "DONG HAI MACHINE"),
            ("東海機械有限公司", "东海机械有限公司"),
            ("上海华源贸易有限公司", "Shanghai Huayuan Trading Co., Ltd."),
            ("华源贸易有限公司", "Shanghai Huayuan Trading Co., Ltd."),
            ("深圳市新光电子科技有限公司", "Shenzhen Xinguang Electronic Technology Co., Ltd"),
            ("宁波永盛进出口有限公司", "Ningbo Yongsheng Import & Export Co., Ltd."),
            ("浙江恒达集团股份有限公司", "Zhejiang Hengda Group Co., Ltd."),
            ("浙江恒达集团股份有限公司", "Hengda Group"),
            ("福满食品（青岛）有限公司", "Fuman Foods (Qingdao) Co., Ltd."),
            ("广州瑞丰国际物流有限公司", "GUANGZHOU RUIFENG INTERNATIONAL LOGISTICS CO LTD"),
            ("江苏明达化工有限公司", "Jiangsu Mingda Chemical Co., Ltd."),
            ("嘉禾纺织品有限公司", "Jiahe Textiles Company Limited"),
            ("义乌市乐童玩具厂", "Yiwu Letong Toys Factory"),
            ("苏州精锐自动化设备有限公司", "Suzhou Jingrui Automation Equipment Co., Ltd."),
            ("ＤＯＮＧＨＡＩ　ＭＡＣＨＩＮＥＲＹ", "Donghai machinery"),
            ("东海机械", "东海机械有限责任公司"),
            ("中山市华艺灯饰照明有限公司", "Zhongshan Huayi Lighting Co Ltd"),
            ("东莞康宁医疗器械有限公司", "Dongguan Kangning Medical Equipment Co."),
            ("台州恒力泵业有限公司", "Hengli Pump Taizhou"),
            ("温州巨龙阀门厂", "Wenzhou Julong Valve Factory"),
        ],
    );
    judge(
        Kind::Firm,
        false,
        &[
            ("东海机械有限公司", "南海机械有限公司"),
            ("东海机械有限公司", "Nanhai Machinery Co., Ltd."),
            ("东海机械有限公司", "Donghua Trading Co., Ltd."),
            ("上海华源贸易有限公司", "Shanghai Hongyun Trading Co., Ltd."),
            ("深圳市新光电子科技有限公司", "Shenzhen Haoyuan Electronic Technology Co., Ltd"),
            ("江苏明达化工有限公司", "Jiangsu Chemical Co., Ltd."),
            ("浙江恒达集团股份有限公司", "Zhejiang Group Co., Ltd."),
            ("上海机械有限公司", "北京机械有限公司"),
            ("恒达机械有限公司", "恒丰机械有限公司"),
            ("杭州云帆科技有限公司", "Hangzhou Yunfei Technology Co. Ltd"),
            ("天津长城钢铁集团", "Tianjin Changjiang Steel Group"),
        ],
    );
}

#[test]
fn chinese_persons_meet_their_latin_names() {
    judge(
        Kind::Person,
        true,
        &[
            ("王伟", "Wang Wei"),
            ("王伟", "Wei Wang"),
            ("王伟先生", "Mr. WANG Wei"),
            ("李小龙", "Li Xiaolong"),
            ("李小龙", "Xiao-Long Li"),
            ("李小龙", "Lee Xiao Long"),
            ("诸葛明", "Zhuge Ming"),
            ("吴秀英", "Ng Xiuying"),
            ("陈美玲", "Chan Meiling"),
            ("張偉", "张伟"),
            ("张建国", "Chang Jianguo"),
            ("欧阳志明", "Ouyang Zhiming"),
            ("刘德海", "Lau Dehai"),
            ("Zhang, Jianguo", "ZHANG Jianguo"),
            ("Jianguo Zhang", "ZHANG Jian Guo"),
        ],
    );
    judge(
        Kind::Person,
        false,
        &[
            ("王伟", "王磊"),
            ("王伟", "李伟"),
            ("王伟", "Li Wei"),
            ("王伟", "Wang Lei"),
            ("李小龙", "Li Xiaohua"),
            ("张建国", "Zhang Jianjun"),
            ("陈美玲", "Chen Meifang"),
            ("Li Wei", "Lu Wei"),
        ],
    );
}

#[test]
fn cyrillic_names_meet() {
    judge(
        Kind::Firm,
        true,
        &[
            ("ООО «Восток Машины»", "Vostok Machinery LLC"),
            ("ООО «Северная Звезда»", "Severnaya Zvezda Ltd"),
            ("АО «Балтийский Завод»", "Baltiysky Works JSC"),
            ("Торговый дом «Уралхим»", "Uralkhim"),
            ("ЗАО «Техноимпорт»", "Technoimport CJSC"),
            ("ТОВ «Дніпро Електроніка»", "Dnipro Electronics LLC"),
            ("ООО «Каспий Продукты»", "Kaspiy Foods"),
            ("Группа компаний «Ладога»", "Ladoga Group"),
        ],
    );
    judge(
        Kind::Firm,
        false,
        &[
            ("ООО «Восток Машины»", "Zapad Machinery LLC"),
            ("ООО «Северная Звезда»", "Южная Звезда"),
            ("ООО «Каспий Продукты»", "Ladoga Foods"),
            ("АО «Восток»", "ООО «Восток Текстиль»"),
        ],
    );
    judge(
        Kind::Person,
        true,
        &[
            ("Сергей Иванович Кузнецов", "Sergei Kuznetsov"),
            ("Кузнецов, Сергей", "Sergej Kusnezow"),
            ("Наталья Щербакова", "Natalia Shcherbakova"),
            ("Олександр Шевченко", "Oleksandr Shevchenko"),
            ("Александр Шевченко", "Alexander Schewtschenko"),
            ("Юлия Чернова", "Yuliya Chernova"),
            ("Пётр Щукин", "Petr Shchukin"),
        ],
    );
    judge(
        Kind::Person,
        false,
        &[
            ("Сергей Кузнецов", "Sergei Kuzmin"),
            ("Наталья Щербакова", "Nadezhda Shcherbakova"),
            ("Олег Смирнов", "Igor Smirnov"),
            ("Иван Петров", "Иван Павлов"),
        ],
    );
}

#[test]
fn arabic_names_meet() {
    judge(
        Kind::Firm,
        true,
        &[
            ("شركة النور للتجارة", "Al Noor Trading Company"),
            ("شركة النور للتجارة ش.م.م", "Al-Nour Trade LLC"),
            ("مؤسسة الخليج للآلات", "Al Khaleej Machinery Est."),
            ("مجموعة الفيصل القابضة", "Al Faisal Holding Group"),
            ("شركة الصفا للصناعات الغذائية", "Al Safa Food Industries Co."),
            ("مصنع الرشيد للبلاستيك", "Al Rashid Plastic Factory"),
            ("شركة دلتا للإلكترونيات", "Delta Electronics"),
            ("شركة الأمل للمقاولات", "Al Amal Contracting Co."),
            ("شركة البحر الأحمر للشحن", "Albahr Alahmar Shipping"),
            ("مصنع زمزم للمياه", "Zamzam Water Factory"),
        ],
    );
    judge(
        Kind::Firm,
        false,
        &[
            ("شركة النور للتجارة", "Al Salam Trading Company"),
            ("شركة النور للتجارة", "Al Noor Textile Factory"),
            ("مصنع الرشيد للبلاستيك", "Al Karim Plastic Factory"),
            ("مؤسسة الخليج للآلات", "Machinery Est."),
            ("شركة الأمل للمقاولات", "Al Jamal Contracting Co."),
        ],
    );
    judge(
        Kind::Person,
        true,
        &[
            ("محمد عبد الرحمن الحسيني", "Mohammed Abdulrahman Al-Husseini"),
            ("محمد عبد الرحمن الحسيني", "Muhammad Abd al-Rahman al Husayni"),
            ("يوسف حداد", "Youssef Haddad"),
            ("فاطمة الزهراني", "Fatima Al Zahrani"),
            ("خالد بن سعود", "Khalid bin Saud"),
            ("أحمد منصور", "Ahmad Mansour"),
            ("احمد منصور", "أحمد منصور"),
        ],
    );
    judge(
        Kind::Person,
        false,
        &[
            ("يوسف حداد", "Youssef Mansour"),
            ("أحمد منصور", "Mahmoud Mansour"),
            ("خالد بن سعود", "Walid bin Saud"),
            ("فاطمة الزهراني", "Fatima Al Qahtani"),
        ],
    );
}

#[test]
fn japanese_names_meet() {
    judge(
        Kind::Firm,
        true,
        &[
            ("株式会社サクラ電機", "Sakura Electric Co., Ltd."),
            ("株式会社サクラ電機", "Sakura Electric K.K."),
            ("ミナト商事株式会社", "Minato Trading Co., Ltd."),
            ("㈱ヒカリ工業", "Hikari Industries"),
            ("有限会社ヤマト食品", "Yamato Foods"),
            ("アオイ・テクノロジーズ", "Aoi Technologies Inc."),
            ("東京ノバ機械", "Nova Machinery Tokyo"),
            ("フジタ産業グループ", "Fujita Industry Group"),
            ("田中製作所", "Tanaka Manufacturing"),
        ],
    );
    judge(
        Kind::Firm,
        false,
        &[
            ("株式会社サクラ電機", "Sakata Electric Co., Ltd."),
            ("ミナト商事株式会社", "Minami Trading Co., Ltd."),
            ("㈱ヒカリ工業", "Hikari Foods"),
            ("田中製作所", "中田製作所"),
        ],
    );
    judge(
        Kind::Person,
        true,
        &[
            ("田中太郎", "Tanaka Taro"),
            ("田中 太郎", "Taro Tanaka"),
            ("タナカ・タロウ", "Tarō Tanaka"),
            ("田中花子様", "Hanako TANAKA"),
            ("カーター・ジョン", "John Carter"),
        ],
    );
    judge(
        Kind::Person,
        false,
        &[
            ("田中太郎", "Tanaka Ichiro"),
            ("田中太郎", "Yamada Taro"),
            ("田中太郎", "田中花子"),
            ("タナカ・タロウ", "Nakada Taro"),
        ],
    );
}

#[test]
fn korean_names_meet() {
    judge(
        Kind::Firm,
        true,
        &[
            ("한빛전자 주식회사", "Hanbit Electronics Co., Ltd."),
            ("(주)한빛전자", "HANBIT ELECTRONIC"),
            ("동아기계공업㈜", "Donga Machinery Industry"),
            ("새한무역", "Saehan Trading"),
            ("미래테크놀로지", "Mirae Technology Inc."),
            ("대성화학", "Daesung Chemical"),
            ("가람식품", "Garam Foods"),
            ("우진건설", "Woojin Construction"),
            ("㈜한라시멘트", "Halla Cement"),
        ],
    );
    judge(
        Kind::Firm,
        false,
        &[
            ("한빛전자 주식회사", "Hanil Electronics Co., Ltd."),
            ("새한무역", "Daehan Trading"),
            ("대성화학", "Daewon Chemical"),
            ("가람식품", "가온식품"),
        ],
    );
    judge(
        Kind::Person,
        true,
        &[
            ("김민수", "Kim Min-su"),
            ("김민수", "Minsoo Kim"),
            ("이순신", "Lee Soon-shin"),
            ("박지영", "Park Ji-young"),
            ("이서준 대표", "Lee Seo-jun"),
            ("최은희", "Choi Eun-hee"),
            ("정현우", "Jung Hyun-woo"),
        ],
    );
    judge(
        Kind::Person,
        false,
        &[
            ("김민수", "김민호"),
            ("김민수", "Park Min-su"),
            ("박지영", "Park Sang-ho"),
            ("이서준", "Lee Dong-hyun"),
        ],
    );
}
