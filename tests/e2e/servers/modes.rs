//! Each mode in real browsers: on its own page, in a frame of another site's page, and in such a page itself; and the
//! editors' page.

use std::{fs, io::Write};

use brotli::CompressorWriter;
use flate2::{Compression, write::GzEncoder};
use serde_json::json;

use crate::support::{
    Engine, FIRST, Folder, Host, Kind, Outcome, PROOF, Page, Server, WATCH, Widget, dist, in_each_engine, name,
};

in_each_engine!(nginx, nginx_below_a_path, apache, apache_below_a_path, one_that_knows_nothing_of_us);

async fn nginx(engine: Engine) -> Outcome {
    each_mode_works(Kind::Nginx, "", engine).await
}

async fn nginx_below_a_path(engine: Engine) -> Outcome {
    each_mode_works(Kind::Nginx, "/a/b", engine).await
}

async fn apache(engine: Engine) -> Outcome {
    each_mode_works(Kind::Htaccess, "", engine).await
}

async fn apache_below_a_path(engine: Engine) -> Outcome {
    each_mode_works(Kind::Apache, "/a/b", engine).await
}

/// Neither types nor headers: the app comes as text, unpacked, and no other site may read anything.
async fn one_that_knows_nothing_of_us(engine: Engine) -> Outcome {
    let visit = Visit::to(Kind::Plain, "", engine).await?;
    visit.the_page_works().await?;
    visit.the_editors_page_works().await?;
    visit.the_page_for_a_colleague_works().await?;
    visit.a_frame_works().await?;
    visit.close().await
}

async fn each_mode_works(kind: Kind, prefix: &'static str, engine: Engine) -> Outcome {
    let visit = Visit::to(kind, prefix, engine).await?;
    visit.the_page_works().await?;
    visit.the_editors_page_works().await?;
    visit.the_page_for_a_colleague_works().await?;
    visit.a_frame_works().await?;
    visit.a_native_form_works().await?;
    visit.close().await
}

/// A browser, our own server, and the pages of another site.
struct Visit {
    server: Server,
    host: Host,
    page: Page,
}

impl Visit {
    async fn to(kind: Kind, prefix: &'static str, engine: Engine) -> Result<Self, Box<dyn std::error::Error>> {
        let server = Server::start(kind, prefix, watched()).await;
        let framed = "<main>\n{frame}\n</main>".to_string();
        let native = include_str!("../hosts/plain.html").to_string();
        let host = Host::serve_all(&[framed, native], None, &server.address()).await;
        let page = Page::visit(&server.url(), engine).await?;
        Ok(Self { server, host, page })
    }

    async fn the_page_works(&self) -> Outcome {
        self.page.taken_over().await?;
        self.page.rates_and_reads().await?;
        self.nothing_went_wrong("the page").await
    }

    /// With its own app, and the form in a frame as it will be.
    async fn the_editors_page_works(&self) -> Outcome {
        self.page.driver.goto(format!("{}badda-in/", self.server.url())).await?;
        self.page.wait("document.querySelector('[data-editors]')?.dataset.app === 'on'").await?;
        // It is fetched once it comes near.
        self.page.wait("document.querySelector('iframe') !== null").await?;
        self.page.eval("void document.querySelector('iframe').scrollIntoView()").await?;
        let framed = "document.querySelector('iframe').contentDocument";
        self.page.wait(&format!("{framed}?.querySelector('[data-outline]')?.dataset.app === 'on'")).await?;
        self.nothing_went_wrong("the editors' page").await
    }

    /// With the app of results, from which a code comes.
    async fn the_page_for_a_colleague_works(&self) -> Outcome {
        self.page.driver.goto(format!("{}kollega/", self.server.url())).await?;
        self.page.wait("document.querySelector('[data-outline]')?.dataset.app === 'on'").await?;
        self.page.rate("structures", "4").await?;
        self.page.one("[data-press=make]").await?.click().await?;
        self.page.wait("document.querySelector('#kod').value.startsWith('R5')").await?;
        self.nothing_went_wrong("the page for a colleague").await
    }

    async fn a_frame_works(&self) -> Outcome {
        self.page.driver.goto(self.host.url_of(0)).await?;
        self.page.driver.enter_frame(0).await?;
        Widget::in_frame(&self.page, &self.server.address()).rates_and_reads().await?;
        self.nothing_went_wrong("the frame").await?;
        self.page.driver.enter_default_frame().await?;
        self.nothing_else_was_asked().await
    }

    async fn a_native_form_works(&self) -> Outcome {
        self.page.driver.goto(self.host.url_of(1)).await?;
        Widget::native(&self.page, &self.server.address(), 0).works().await?;
        self.nothing_went_wrong("the page around").await?;
        self.nothing_else_was_asked().await
    }

    /// Neither an error nor a breach of a policy; one is committed, to see that it would have been noticed.
    async fn nothing_went_wrong(&self, place: &str) -> Outcome {
        assert_eq!(self.page.eval("window.faults ?? 'nothing watches'").await?, json!([]), "in {place}");
        self.break_the_policy().await?;
        // Where two scripts of ours watch, it is noticed twice.
        self.page.wait("window.faults.length > 0").await?;
        let all = "window.faults.every((fault) => fault.startsWith('policy: img-src'))";
        assert_eq!(self.page.eval(all).await?, json!(true), "in {place}, where one fault was made");
        Ok(())
    }

    /// The other site was asked for its pages alone, and they for nothing but what is ours.
    async fn nothing_else_was_asked(&self) -> Outcome {
        self.break_the_policy().await?;
        self.host.proof().await;
        assert_eq!(self.host.asked(), Vec::<String>::new(), "what the host was asked, or was told of its policy");
        Ok(())
    }

    async fn break_the_policy(&self) -> Outcome {
        self.page.eval(&format!("void (new Image().src = '{PROOF}')")).await?;
        Ok(())
    }

    async fn close(self) -> Outcome {
        self.page.close_despite_anything().await?;
        Ok(())
    }
}

/// What was built, with scripts that watch for what must not happen, packed anew.
fn watched() -> Folder {
    let folder = Folder::copy(&dist());
    for path in folder.paths() {
        if FIRST.contains(&&*format!("/{}", name::plain(&path))) {
            let script = fs::read(folder.files().join(&path)).expect("a script");
            let script = [WATCH.as_bytes(), &script].concat();
            let mut brotli = CompressorWriter::new(Vec::new(), 4096, 1, 22);
            let mut gzip = GzEncoder::new(Vec::new(), Compression::fast());
            brotli.write_all(&script).and_then(|()| gzip.write_all(&script)).expect("packs in memory");
            folder.write(&format!("{path}.br"), brotli.into_inner());
            folder.write(&format!("{path}.gz"), gzip.finish().expect("packs in memory"));
            folder.write(&path, script);
        }
    }
    folder
}
