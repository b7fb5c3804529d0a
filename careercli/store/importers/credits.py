"""What publishers ask to be said wherever their data stand, and what a pack of them is called."""

from collections.abc import Mapping, Sequence
from typing import Any

from careercli.model import LANGUAGES, Language
from careercli.store.importers.publishers import pack_id
from careercli.store.importers.written_pack import About

Words = Mapping[Language, str]
ESCO_LICENCE = "ESCO, reuse with acknowledgement"
ONET_LICENCE = "CC-BY-4.0"


def esco_about(release: str, languages: Sequence[Language], families: Sequence[tuple[str, Words]]) -> About:
    """Return what a pack of ESCO is called."""
    title: Words = dict.fromkeys(LANGUAGES, f"ESCO {release}")
    return About(pack_id("esco", release), title, release, languages, ESCO_LICENCE, families)


def onet_about(release: str, families: Sequence[tuple[str, Words]]) -> About:
    """Return what a pack of O*NET is called."""
    return About(pack_id("onet", release), _database(release), release, ("en",), ONET_LICENCE, families)


def _database(release: str) -> Words:
    return {
        "en": f"O*NET {release} Database",
        "tr": f"O*NET {release} Veri Tabanı",
        "az": f"O*NET {release} məlumat bazası",
        "el": f"Βάση δεδομένων O*NET {release}",
    }


def esco_source(id_: str, release: str) -> Mapping[str, Any]:
    """Return the source that all of a pack of ESCO names, with the acknowledgement that the Commission asks for."""
    return {
        "id": id_,
        "title": {
            "en": f"European Skills, Competences, Qualifications and Occupations (ESCO) {release}",
            "tr": f"Avrupa Beceriler, Yetkinlikler, Yeterlilikler ve Meslekler (ESCO) {release}",
            "az": f"Avropa bacarıqları, səriştələri, kvalifikasiyaları və peşələri (ESCO) {release}",
            "el": f"Ευρωπαϊκή Ταξινόμηση Δεξιοτήτων, Ικανοτήτων, Προσόντων και Επαγγελμάτων (ESCO) {release}",
        },
        "publisher": "European Commission",
        "language": None,
        "kind": "classification",
        "year": None,
        "licence": {
            "en": "Free reuse if the source is acknowledged (Decision 2011/833/EU) and changes are made visible. "
            "This service uses the ESCO classification of the European Commission.",
            "tr": "Kaynak belirtilmek ve değişiklikler gösterilmek koşuluyla serbestçe yeniden kullanılabilir "
            "(2011/833/EU sayılı Karar). Bu hizmet, Avrupa Komisyonu'nun ESCO sınıflamasını kullanır.",
            "az": "Mənbə göstərilməklə və dəyişikliklər bildirilməklə sərbəst təkrar istifadə (2011/833/EU saylı "
            "Qərar). "
            "Bu xidmət Avropa Komissiyasının ESCO təsnifatından istifadə edir.",
            "el": "Ελεύθερη περαιτέρω χρήση, εφόσον αναφέρεται η πηγή (Απόφαση 2011/833/ΕΕ) και δηλώνονται οι αλλαγές. "
            "Αυτή η υπηρεσία χρησιμοποιεί την ταξινόμηση ESCO της Ευρωπαϊκής Επιτροπής.",
        },
        "where": {
            "en": f"Release {release}, as downloaded",
            "tr": f"{release} sürümü, indirildiği haliyle",
            "az": f"{release} versiyası, yükləndiyi kimi",
            "el": f"Έκδοση {release}, όπως τη δίνει η λήψη",
        },
        "notes": (_CHANGED,),
    }


_CHANGED: Words = {
    "en": "Changed by careercli: labels that repeat another of the same concept are left out, blanks and line breaks "
    "made single blanks, links in notes reduced to their words; relations that lead nowhere are left out.",
    "tr": "careercli tarafından yapılan değişiklikler: aynı kavramın bir başka adını yineleyen adlar çıkarıldı, "
    "boşluklar "
    "ve satır sonları tek boşluğa indirildi, notlardaki bağlantıların yalnızca metni bırakıldı; hiçbir yere varmayan "
    "ilişkiler çıkarıldı.",
    "az": "careercli-nin dəyişiklikləri: eyni anlayışın başqa adını təkrarlayan adlar çıxarılıb, boşluqlar və sətir "
    "sonları tək boşluqla əvəz edilib, qeydlərdəki keçidlərin yalnız mətni saxlanılıb; heç yerə aparmayan əlaqələr "
    "çıxarılıb.",
    "el": "Αλλαγές από το careercli: παραλείφθηκαν ονομασίες που επαναλαμβάνουν άλλη της ίδιας έννοιας, τα κενά και οι "
    "αλλαγές γραμμής έγιναν απλά κενά, από τους συνδέσμους στις σημειώσεις έμεινε μόνο το κείμενο· παραλείφθηκαν "
    "σχέσεις που δεν οδηγούν πουθενά.",
}


def onet_source(id_: str, release: str, year: int | None) -> Mapping[str, Any]:
    """Return the source that all of a pack of O*NET names, with the credit that its licence asks for."""
    credit = (
        f"O*NET {release} Database by the U.S. Department of Labor, Employment and Training Administration "
        "(USDOL/ETA), "
        "used under the CC BY 4.0 license."
    )
    return {
        "id": id_,
        "title": _database(release),
        "publisher": "U.S. Department of Labor, Employment and Training Administration (USDOL/ETA)",
        "language": "en",
        "kind": "classification",
        "year": year,
        "licence": {
            "en": f"{credit} Selected and modified by careercli; USDOL/ETA has not approved, endorsed, or tested these "
            "modifications. O*NET® is a trademark of USDOL/ETA.",
            "tr": f"{credit} careercli tarafından seçilmiş ve değiştirilmiştir; USDOL/ETA bu değişiklikleri "
            "onaylamamış, "
            "desteklememiş ve test etmemiştir. O*NET®, USDOL/ETA'nın ticari markasıdır.",
            "az": f"{credit} careercli tərəfindən seçilib və dəyişdirilib; USDOL/ETA bu dəyişiklikləri nə "
            "təsdiqləyib, nə "
            "dəstəkləyib, nə də sınaqdan keçirib. O*NET® USDOL/ETA-nın əmtəə nişanıdır.",
            "el": f"{credit} Επιλογή και τροποποίηση από το careercli· το USDOL/ETA δεν έχει εγκρίνει, προσυπογράψει ή "
            "δοκιμάσει αυτές τις τροποποιήσεις. Το O*NET® είναι εμπορικό σήμα του USDOL/ETA.",
        },
        "where": {
            "en": f"Release {release}, https://www.onetcenter.org/database.html",
            "tr": f"{release} sürümü, https://www.onetcenter.org/database.html",
            "az": f"{release} versiyası, https://www.onetcenter.org/database.html",
            "el": f"Έκδοση {release}, https://www.onetcenter.org/database.html",
        },
        "notes": (_OF_UNITED_STATES, _NOT_SHOWN),
    }


_OF_UNITED_STATES: Words = {
    "en": "Tasks, ratings and preparation are those of the United States; each row has its own date.",
    "tr": "Görevler, puanlar ve hazırlık düzeyleri Amerika Birleşik Devletleri içindir; her satırın kendi tarihi "
    "vardır.",
    "az": "Vəzifələr, qiymətləndirmələr və hazırlıq səviyyələri ABŞ-a aiddir; hər sətrin öz tarixi var.",
    "el": "Τα καθήκοντα, οι βαθμολογίες και η προετοιμασία αφορούν τις ΗΠΑ· κάθε γραμμή έχει τη δική της ημερομηνία.",
}
_NOT_SHOWN: Words = {
    "en": "Values that O*NET recommends to suppress, or marks as not relevant, are not shown.",
    "tr": "O*NET'in kullanılmamasını önerdiği veya ilgisiz saydığı değerler gösterilmez.",
    "az": "O*NET-in istifadə edilməməsini tövsiyə etdiyi və ya aidiyyəti olmayan saydığı qiymətlər göstərilmir.",
    "el": "Τιμές που το O*NET συνιστά να μη χρησιμοποιούνται, ή χαρακτηρίζει άσχετες, δεν εμφανίζονται.",
}


def crosswalk_source(of: str) -> Mapping[str, Any]:
    """Return the source of the codes that the official table gives to a pack whose own source is `of`."""
    return {
        "id": crosswalk_id(of),
        "title": {"en": "ESCO-O*NET Crosswalk"},
        "publisher": "European Commission (ESCO Secretariat) and US Department of Labor, Employment and Training "
        "Administration",
        "language": "en",
        "kind": "classification",
        "year": 2022,
        "licence": {
            "en": "This service uses the ESCO classification of the European Commission. O*NET: CC BY 4.0, U.S. "
            "Department of Labor, Employment and Training Administration (USDOL/ETA).",
            "tr": "Bu hizmet, Avrupa Komisyonu'nun ESCO sınıflamasını kullanır. O*NET: CC BY 4.0, U.S. Department of "
            "Labor, Employment and Training Administration (USDOL/ETA).",
            "az": "Bu xidmət Avropa Komissiyasının ESCO təsnifatından istifadə edir. O*NET: CC BY 4.0, U.S. "
            "Department of "
            "Labor, Employment and Training Administration (USDOL/ETA).",
            "el": "Αυτή η υπηρεσία χρησιμοποιεί την ταξινόμηση ESCO της Ευρωπαϊκής Επιτροπής. O*NET: CC BY 4.0, U.S. "
            "Department of Labor, Employment and Training Administration (USDOL/ETA).",
        },
        "where": None,
    }


def crosswalk_id(of: str) -> str:
    """Return the id of that source: each pack has its own."""
    return f"{of}-crosswalk"


def note_of(release: str) -> Words:
    """Return what every table of a pack says of its edition."""
    return {
        "en": f"Made by `careercli data import` of the publisher's files of release {release}.",
        "tr": f"Yayımcının {release} sürümü dosyalarından `careercli data import` ile yapıldı.",
        "az": f"Naşirin {release} versiyasının fayllarından `careercli data import` ilə hazırlanıb.",
        "el": f"Έγινε με το `careercli data import` από τα αρχεία του εκδότη, έκδοση {release}.",
    }


def regulated() -> Words:
    """Return that access to a profession is regulated, which ESCO says of the European Union."""
    return {
        "en": "ESCO marks this profession as regulated: in countries of the European Union, access to it may depend on "
        "a qualification that the law demands.",
        "tr": "ESCO bu mesleği düzenlenmiş meslek olarak işaretler: Avrupa Birliği ülkelerinde mesleğe giriş, yasanın "
        "aradığı bir yeterliliğe bağlı olabilir.",
        "az": "ESCO bu peşəni tənzimlənən peşə kimi qeyd edir: Avropa İttifaqı ölkələrində peşəyə buraxılış "
        "qanunun tələb "
        "etdiyi ixtisasdan asılı ola bilər.",
        "el": "Η ESCO χαρακτηρίζει το επάγγελμα νομοθετικά κατοχυρωμένο: σε χώρες της Ευρωπαϊκής Ένωσης η πρόσβαση σε "
        "αυτό μπορεί να εξαρτάται από προσόν που απαιτεί ο νόμος.",
    }
