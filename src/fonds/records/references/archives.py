"""The archives whose references we can read, in plain sight: their names and their scheme.

To add an archive: add an Archive to ARCHIVES. `names` are whole names and abbreviations in any
script, as they stand at the head of a reference; points, spaces and hyphens between their words
do not matter, nor does case. `shared` are abbreviations that other bodies bear as well: they
count only where the rest of the reference can be read. Former names belong to the archive that
holds the papers now.
"""

from __future__ import annotations

from dataclasses import dataclass

from fonds.records.references.families.american import CREST, STATE
from fonds.records.references.families.german import BUNDESARCHIV, KOBLENZ, SAPMO, STASI


@dataclass(frozen=True, slots=True)
class Archive:
    """`name` is the archive's name and town as we give it; `scheme` a key of READERS."""

    name: str
    scheme: str
    names: tuple[str, ...]
    towns: tuple[str, ...] = ()
    shared: tuple[str, ...] = ()


_MOSCOW = ("Moscow", "Moskva", "Москва")
_PETERSBURG = ("St Petersburg", "St. Petersburg", "Санкт-Петербург", "СПб")
_BEIJING = ("Beijing", "北京", "Peking")
_TAIPEI = ("Taipei", "臺北", "台北")

_RUSSIAN = (
    Archive(
        "RGASPI (Moscow)",
        "ru",
        (
            "RGASPI",
            "РГАСПИ",
            "RTsKhIDNI",
            "РЦХИДНИ",
            "TsPA IML",
            "ЦПА ИМЛ",
            "Russian State Archive of Socio-Political History",
            "Российский государственный архив социально-политической истории",
            "Rossiiskii gosudarstvennyi arkhiv sotsial'no-politicheskoi istorii",
        ),
        _MOSCOW,
    ),
    Archive(
        "RGANI (Moscow)",
        "ru",
        (
            "RGANI",
            "РГАНИ",
            "TsKhSD",
            "ЦХСД",
            "Russian State Archive of Contemporary History",
            "Российский государственный архив новейшей истории",
            "Rossiiskii gosudarstvennyi arkhiv noveishei istorii",
            "Center for the Storage of Contemporary Documentation",
        ),
        _MOSCOW,
    ),
    Archive(
        "AVPRF (Moscow)",
        "ru-avp",
        (
            "AVPRF",
            "AVP RF",
            "АВП РФ",
            "AVP SSSR",
            "АВП СССР",
            "Archive of Foreign Policy of the Russian Federation",
            "Foreign Policy Archive of the Russian Federation",
            "Archive of the Foreign Policy of the Russian Federation",
            "Архив внешней политики Российской Федерации",
            "Arkhiv vneshnei politiki Rossiiskoi Federatsii",
        ),
        _MOSCOW,
    ),
    Archive(
        "APRF (Moscow)",
        "ru",
        (
            "APRF",
            "AP RF",
            "АП РФ",
            "Archive of the President of the Russian Federation",
            "Presidential Archive of the Russian Federation",
            "Архив Президента Российской Федерации",
            "Arkhiv Prezidenta Rossiiskoi Federatsii",
        ),
        _MOSCOW,
    ),
    Archive(
        "GARF (Moscow)",
        "ru",
        (
            "GARF",
            "ГАРФ",
            "GA RF",
            "TsGAOR SSSR",
            "TsGAOR",
            "ЦГАОР СССР",
            "ЦГАОР",
            "State Archive of the Russian Federation",
            "Государственный архив Российской Федерации",
            "Gosudarstvennyi arkhiv Rossiiskoi Federatsii",
        ),
        _MOSCOW,
    ),
    Archive(
        "RGAE (Moscow)",
        "ru",
        (
            "RGAE",
            "РГАЭ",
            "TsGANKh",
            "ЦГАНХ",
            "Russian State Archive of the Economy",
            "Российский государственный архив экономики",
            "Rossiiskii gosudarstvennyi arkhiv ekonomiki",
        ),
        _MOSCOW,
    ),
    Archive(
        "RGVA (Moscow)",
        "ru",
        (
            "RGVA",
            "РГВА",
            "Russian State Military Archive",
            "Российский государственный военный архив",
        ),
        _MOSCOW,
    ),
    Archive("RGALI (Moscow)", "ru", ("RGALI", "РГАЛИ", "TsGALI SSSR", "ЦГАЛИ СССР"), _MOSCOW),
    Archive("RGIA (St Petersburg)", "ru", ("RGIA", "РГИА"), _PETERSBURG),
    Archive(
        "TsAMO (Podolsk)", "ru", ("TsAMO RF", "TsAMO", "ЦАМО РФ", "ЦАМО"), ("Podolsk", "Подольск")
    ),
    Archive(
        "Gorky Archive (Moscow)",
        "free",
        ("Arkhiv A. M. Gor'kogo", "Arkhiv Gor'kogo", "Архив А. М. Горького", "Gorky Archive"),
        _MOSCOW,
    ),
)

_CHINESE = (
    Archive(
        "PRC Foreign Ministry Archive (Beijing)",
        "cn-fma",
        (
            "PRC FMA",
            "FMA PRC",
            "AMFA PRC",
            "CFMA",
            "PRC Foreign Ministry Archive",
            "PRC Foreign Ministry Archives",
            "Chinese Foreign Ministry Archive",
            "Chinese Foreign Ministry Archives",
            "Foreign Ministry Archive of the People's Republic of China",
            "Foreign Ministry Archives of the People's Republic of China",
            "中华人民共和国外交部档案馆",
            "中國外交部檔案館",
            "中国外交部档案馆",
            "中華人民共和國外交部檔案館",
            "外交部档案馆",
        ),
        _BEIJING,
        ("FMA",),
    ),
    Archive(
        "Shanghai Municipal Archives",
        "cn-chain",
        (
            "Shanghai Municipal Archives",
            "Shanghai Municipal Archive",
            "上海市档案馆",
            "上海市檔案館",
        ),
        ("Shanghai", "上海"),
        ("SMA",),
    ),
    Archive(
        "Beijing Municipal Archives",
        "cn-chain",
        ("Beijing Municipal Archives", "Beijing Municipal Archive", "北京市档案馆", "北京市檔案館"),
        _BEIJING,
        ("BMA",),
    ),
    Archive(
        "Academia Historica (Taipei)",
        "tw-ah",
        ("Academia Historica", "國史館", "国史馆", "Guoshiguan"),
        _TAIPEI,
    ),
    Archive(
        "Archives, Institute of Modern History, Academia Sinica (Taipei)",
        "tw-imh",
        (
            "中央研究院近代史研究所檔案館",
            "中研院近史所檔案館",
            "中央研究院近代史研究所档案馆",
            "Archives, Institute of Modern History, Academia Sinica",
            "Institute of Modern History Archives, Academia Sinica",
            "Institute of Modern History, Academia Sinica",
        ),
        _TAIPEI,
    ),
)

# Provinces, their seats, and their names in Chinese; each has its own archive of that name.
_PROVINCES = (
    ("Anhui", "Hefei", "安徽"),
    ("Fujian", "Fuzhou", "福建"),
    ("Gansu", "Lanzhou", "甘肃"),
    ("Guangdong", "Guangzhou", "广东"),
    ("Guizhou", "Guiyang", "贵州"),
    ("Hainan", "Haikou", "海南"),
    ("Hebei", "Shijiazhuang", "河北"),
    ("Heilongjiang", "Harbin", "黑龙江"),
    ("Henan", "Zhengzhou", "河南"),
    ("Hubei", "Wuhan", "湖北"),
    ("Hunan", "Changsha", "湖南"),
    ("Jiangsu", "Nanjing", "江苏"),
    ("Jiangxi", "Nanchang", "江西"),
    ("Jilin", "Changchun", "吉林"),
    ("Liaoning", "Shenyang", "辽宁"),
    ("Qinghai", "Xining", "青海"),
    ("Shaanxi", "Xi'an", "陕西"),
    ("Shandong", "Jinan", "山东"),
    ("Shanxi", "Taiyuan", "山西"),
    ("Sichuan", "Chengdu", "四川"),
    ("Yunnan", "Kunming", "云南"),
    ("Zhejiang", "Hangzhou", "浙江"),
)
_PROVINCIAL = tuple(
    Archive(
        f"{province} Provincial Archives ({seat})",
        "cn",
        (f"{province} Provincial Archives", f"{province} Provincial Archive", f"{chinese}省档案馆"),
        (seat,),
    )
    for province, seat, chinese in _PROVINCES
)

_EAST_ASIAN = (
    Archive(
        "ROK Diplomatic Archives (Seoul)",
        "kr",
        (
            "외교사료관",
            "외교부 외교사료관",
            "대한민국 외교사료관",
            "ROK Diplomatic Archives",
            "ROK Diplomatic Archive",
            "South Korean Foreign Ministry Archive",
            "Diplomatic Archives of the Republic of Korea",
        ),
        ("Seoul", "서울"),
    ),
    Archive(
        "Diplomatic Archives of the MFA of Japan (Tokyo)",
        "jp",
        (
            "Diplomatic Archives of the Ministry of Foreign Affairs of Japan",
            "Diplomatic Archives of the MFA of Japan",
            "Diplomatic Archives of the Ministry of Foreign Affairs, Japan",
            "Diplomatic Archives of Japan",
            "外務省外交史料館",
        ),
        ("Tokyo", "東京"),
    ),
)

_GERMAN = (
    Archive(
        "Politisches Archiv des Auswärtigen Amts (Berlin)",
        "de-paaa",
        (
            "PA AA",
            "PA-AA",
            "Politisches Archiv des Auswärtigen Amts",
            "Politisches Archiv des Auswärtigen Amtes",
            "Political Archive of the German Foreign Office",
            "Political Archive of the Federal Foreign Office",
        ),
        ("Berlin",),
    ),
    Archive(
        SAPMO,
        "de",
        (
            "SAPMO-BArch",
            "SAPMO BA",
            "BArch-SAPMO",
            "Bundesarchiv, SAPMO",
            "SAPMO",
            "Stiftung Archiv der Parteien und Massenorganisationen der DDR im Bundesarchiv",
        ),
        ("Berlin",),
    ),
    Archive(
        KOBLENZ,
        "de",
        ("BArch Koblenz", "Bundesarchiv Koblenz", "Bundesarchiv (Koblenz)"),
        ("Koblenz",),
    ),
    Archive(
        BUNDESARCHIV,
        "de",
        ("BArch", "Bundesarchiv", "German Federal Archives", "Federal Archives of Germany"),
        ("Berlin", "Berlin-Lichterfelde", "Freiburg"),
    ),
    Archive(
        STASI,
        "de-stasi",
        (
            "BStU",
            "Stasi-Unterlagen-Archiv",
            "Stasi-Unterlagen-Archiv, now Bundesarchiv",
            "BArch Stasi-Unterlagen-Archiv",
        ),
        ("Berlin",),
    ),
)

_EAST_EUROPEAN = (
    Archive(
        "Archiwum Akt Nowych (Warsaw)",
        "pl",
        ("AAN", "Archiwum Akt Nowych", "Archive of Modern Records"),
        ("Warsaw", "Warszawa"),
    ),
    Archive(
        "Archiwum MSZ (Warsaw)",
        "pl",
        (
            "AMSZ",
            "Archiwum MSZ",
            "Archiwum Ministerstwa Spraw Zagranicznych",
            "Polish Foreign Ministry Archive",
            "Archive of the Polish Foreign Ministry",
        ),
        ("Warsaw", "Warszawa"),
    ),
    Archive(
        "Archive of the Ministry of Foreign Affairs (Prague)",
        "cz",
        (
            "MZV",
            "AMZV",
            "Archiv Ministerstva zahraničních věcí",
            "Archiv MZV",
            "Czech Foreign Ministry Archive",
            "Archive of the Ministry of Foreign Affairs",
            "Archive of the Czech Ministry of Foreign Affairs",
        ),
        ("Prague", "Praha"),
    ),
    Archive(
        "Národní archiv (Prague)",
        "cz",
        ("Národní archiv", "Národní archiv České republiky", "Czech National Archives"),
        ("Prague", "Praha"),
        ("NA",),
    ),
    Archive(
        "Magyar Nemzeti Levéltár Országos Levéltára (Budapest)",
        "hu",
        (
            "MNL OL",
            "MNL-OL",
            "MOL",
            "Magyar Nemzeti Levéltár Országos Levéltára",
            "Magyar Országos Levéltár",
            "Hungarian National Archives",
            "National Archives of Hungary",
        ),
        ("Budapest",),
    ),
    Archive(
        "Arhivele Naționale Istorice Centrale (Bucharest)",
        "ro",
        (
            "ANIC",
            "Arhivele Naționale Istorice Centrale",
            "Arhivele Naţionale Istorice Centrale",
            "Central Historical National Archives",
        ),
        ("Bucharest", "București", "Bucureşti"),
    ),
    Archive(
        "Central State Archives (Sofia)",
        "bg",
        (
            "ЦДА",
            "ЦДА на РБ",
            "TsDA",
            "Централен държавен архив",
            "Bulgarian Central State Archive",
            "Central State Archives",
            "Central State Archive",
        ),
        ("Sofia", "София", "Sofiya"),
    ),
)

# Presidents of the United States, the towns of their libraries, and other names of these.
_PRESIDENTS = (
    ("Herbert Hoover", "West Branch", ()),
    ("Franklin D. Roosevelt", "Hyde Park", ("FDR",)),
    ("Harry S. Truman", "Independence", ("Truman",)),
    ("Dwight D. Eisenhower", "Abilene", ("Eisenhower",)),
    ("John F. Kennedy", "Boston", ("Kennedy", "JFK")),
    ("Lyndon B. Johnson", "Austin", ("Lyndon Baines Johnson", "Johnson", "LBJ")),
    ("Richard Nixon", "Yorba Linda", ("Nixon",)),
    ("Gerald R. Ford", "Ann Arbor", ("Ford",)),
    ("Jimmy Carter", "Atlanta", ("Carter",)),
    ("Ronald Reagan", "Simi Valley", ("Reagan",)),
    ("George H. W. Bush", "College Station", ()),
    ("George W. Bush", "Dallas", ()),
    ("William J. Clinton", "Little Rock", ("Clinton",)),
)
_LIBRARIES = tuple(
    Archive(
        f"{president} Presidential Library ({town})",
        "us-pl",
        (
            f"{president} Library",
            f"{president} Presidential Library",
            f"{president} Presidential Library and Museum",
            *(f"{name} Presidential Library" for name in others),
        ),
        (town,),
    )
    for president, town, others in _PRESIDENTS
)

_WESTERN = (
    Archive(
        "National Archives and Records Administration (College Park)",
        "us-nara",
        (
            "NARA",
            "NARA II",
            "US National Archives",
            "U.S. National Archives",
            "National Archives and Records Administration",
            "U.S. National Archives and Records Administration",
            "National Archives, College Park",
            "National Archives at College Park",
            "National Archives II",
        ),
        ("College Park", "Maryland", "MD", "Washington", "DC", "D.C."),
        ("National Archives", "USNA"),
    ),
    Archive(STATE, "us-nara", (STATE,)),
    Archive(
        CREST,
        "us-doc",
        ("CREST", "CIA Records Search Tool", "CIA FOIA Electronic Reading Room", "CIA CREST"),
    ),
    Archive(
        "The National Archives (Kew)",
        "uk",
        (
            "TNA",
            "TNA: PRO",
            "UKNA",
            "Public Record Office",
            "National Archives of the United Kingdom",
            "The National Archives of the United Kingdom",
            "The National Archives (UK)",
            "The National Archives, Kew",
        ),
        ("Kew", "London", "UK"),
        ("PRO", "The National Archives", "National Archives"),
    ),
    Archive(
        "Archives diplomatiques (La Courneuve)",
        "fr",
        (
            "Archives diplomatiques",
            "MAE-La Courneuve",
            "Archives du ministère des Affaires étrangères",
            "French Foreign Ministry Archives",
        ),
        ("La Courneuve", "Paris"),
        ("AMAE", "MAE"),
    ),
    Archive(
        "Nehru Memorial Museum and Library (New Delhi)",
        "in",
        (
            "NMML",
            "Nehru Memorial Museum and Library",
            "Nehru Memorial Museum & Library",
            "Prime Ministers' Museum and Library",
        ),
        ("New Delhi",),
    ),
)

ARCHIVES: tuple[Archive, ...] = (
    *_RUSSIAN,
    *_CHINESE,
    *_PROVINCIAL,
    *_EAST_ASIAN,
    *_GERMAN,
    *_EAST_EUROPEAN,
    *_LIBRARIES,
    *_WESTERN,
)
