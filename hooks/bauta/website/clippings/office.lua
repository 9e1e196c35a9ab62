-- Writes office files of many manuscripts. The order (JSON, its name the first argument) lists for each of them the
-- manuscript, the file to make, the model to make it after, the language, and the pictures it may show.
-- What is missing, or what pandoc warns of, stops the work, and the number of the manuscript is told.

local function text_of(name)
  local file = assert(io.open(name, "rb"))
  local text = file:read("a")
  file:close()
  return text
end

-- The first heading is the title of the file, and those below it move up, as --shift-heading-level-by=-1 has it.
local function titled(doc)
  doc.meta.title = table.remove(doc.blocks, 1).content
  return doc:walk {Header = function(heading)
    heading.level = heading.level - 1
    return heading
  end}
end

local function write(order)
  pandoc.mediabag.empty()
  for name, picture in pairs(order.pictures) do
    pandoc.mediabag.insert(name, picture.type, text_of(picture.file))
  end
  local doc = titled(pandoc.read(text_of(order.manuscript), "html", {}, {}))
  doc:walk {Image = function(image)
    assert(order.pictures[image.src], "et bilde som ikke følger med: " .. image.src)
  end}
  doc.meta.lang = order.language
  local options = pandoc.WriterOptions {reference_doc = order.model, slide_level = 1}
  local file = assert(io.open(order.file, "wb"))
  file:write(pandoc.write(doc, order.model:match("%a+$"), options))
  file:close()
end

for number, order in ipairs(pandoc.json.decode(text_of(arg[1]), false)) do
  local done, fault
  local said = pandoc.log.silence(function()
    done, fault = pcall(write, order)
  end)
  for _, message in ipairs(said) do
    local told = pandoc.json.decode(pandoc.json.encode(message), false)
    if done and told.verbosity ~= "INFO" then
      done, fault = false, told.pretty
    end
  end
  if not done then
    io.stderr:write(number, "\t", tostring(fault), "\n")
    os.exit(1)
  end
end
