package org.syncline.browser;

import java.util.List;

/// Texts that would run as a script where somebody forgets to escape them: in text, in attributes, in addresses, in
/// scripts and styles, in what templates and htmx evaluate.
final class Payloads {

    /// What each does: leaves a marker, and opens a window over the page.
    private static final String RUN = "window." + Window.MARKER + "=1,alert(1)";

    private static final List<String> FORMS = List.of(
            "<script>%s</script>",
            "<ScRiPt>%s</sCrIpT>",
            "<script src=data:text/javascript,%s></script>",
            "<script\n>%s</script\t>",
            "</title><script>%s</script>",
            "</textarea><script>%s</script>",
            "</script><script>%s</script>",
            "<<script>%s//<</script>",
            "<img src=x onerror=%s>",
            "<img src=x onerror=\"%s\">",
            "<img/src=x/onerror=%s>",
            "<img src=`x` onerror=%s>",
            "<IMG SRC=x OnErRoR=%s>",
            "<img src onerror\n=%s>",
            "<svg onload=%s>",
            "<svg/onload=%s>",
            "<svg><script>%s</script></svg>",
            "<svg><animate onbegin=%s attributeName=x dur=1s>",
            "<svg><set onbegin=%s attributeName=x>",
            "<svg><a xlink:href=\"javascript:%s\"><text>x</text></a></svg>",
            "<math><mtext></mtext><script>%s</script></math>",
            "<math href=\"javascript:%s\">x</math>",
            "<body onload=%s>",
            "<body onpageshow=%s>",
            "<iframe src=\"javascript:%s\"></iframe>",
            "<iframe srcdoc=\"<script>parent.%s</script>\"></iframe>",
            "<iframe onload=%s></iframe>",
            "<object data=\"javascript:%s\"></object>",
            "<embed src=\"javascript:%s\">",
            "<video><source onerror=%s></video>",
            "<video src=x onerror=%s></video>",
            "<audio src=x onerror=%s>",
            "<details open ontoggle=%s>",
            "<input autofocus onfocus=%s>",
            "<select autofocus onfocus=%s>",
            "<textarea autofocus onfocus=%s>",
            "<button autofocus onfocus=%s>x</button>",
            "<marquee onstart=%s>x</marquee>",
            "<a href=\"javascript:%s\">x</a>",
            "<a href=\"java\tscript:%s\">x</a>",
            "<a href=\"&#106;avascript:%s\">x</a>",
            "<form action=\"javascript:%s\"><button>x</button></form>",
            "<button formaction=\"javascript:%s\">x</button>",
            "<base href=\"javascript:%s//\">",
            "<meta http-equiv=refresh content=\"0;url=javascript:%s\">",
            "<link rel=stylesheet href=\"javascript:%s\">",
            "<style>@import 'javascript:%s';</style>",
            "<div style=\"background:url(javascript:%s)\">x</div>",
            "<div style=\"width:expression(%s)\">x</div>",
            "<x onclick=%s autofocus tabindex=1>x</x>",
            "<x onpointerover=%s style=\"position:fixed;inset:0\">x</x>",
            "<style>@keyframes k{}</style><x style=animation-name:k onanimationstart=%s>",
            "<template><script>%s</script></template>",
            "<noscript><p title=\"</noscript><script>%s</script>\">",
            "<!--><script>%s</script>-->",
            "<![CDATA[<script>%s</script>]]>",
            "\"><script>%s</script>",
            "'><script>%s</script>",
            "\" autofocus onfocus=\"%s",
            "' autofocus onfocus='%s",
            "\" onerror=\"%s\" src=\"x",
            "`><img src=x onerror=%s>",
            "\"/><svg/onload=%s>",
            "javascript:%s",
            "JaVaScRiPt:%s//",
            "data:text/html,<script>%s</script>",
            "\";%s;//",
            "';%s;//",
            "\\\";%s;//",
            "${%s}",
            "#{%s}",
            "[[${%s}]]",
            "[(${%s})]",
            "__${%s}__::.x",
            "{{constructor.constructor('%s')()}}",
            "<div hx-on:load=\"%s\">x</div>",
            "<div hx-get=/audit hx-trigger=load hx-vals=\"js:{x:%s}\">x</div>",
            "<div data-hx-on--load=\"%s\">x</div>",
            "%%3Cscript%%3E%s%%3C/script%%3E",
            "\\u003cscript\\u003e%s\\u003c/script\\u003e");

    private Payloads() {}

    /// Eighty.
    static List<String> all() {
        return FORMS.stream().map(form -> form.formatted(RUN)).toList();
    }
}
