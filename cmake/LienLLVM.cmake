# Which LLVM majors there are: LIEN_MAJORS. lien_plugin(MAJOR SOURCES…): one plugin, lien-MAJOR.so. lien_tidy_module(MAJOR SOURCES…): the
# same with more sources, lien-tidy-MAJOR.so.

set(LIEN_MAJORS "")
if(NOT LIEN_SANITIZE)
  set(wanted ${LIEN_LLVM_MAJORS})
  if(NOT wanted)
    set(wanted ${LIEN_LLVM_KNOWN})
  endif()
  foreach(major IN LISTS wanted)
    if(EXISTS ${LIEN_LLVM_PREFIX}${major}/include/clang/Frontend/FrontendPluginRegistry.h)
      list(APPEND LIEN_MAJORS ${major})
    elseif(LIEN_LLVM_MAJORS)
      message(FATAL_ERROR "LLVM ${major}: no Clang headers in ${LIEN_LLVM_PREFIX}${major}/include (Debian: libclang-${major}-dev)")
    endif()
  endforeach()
endif()

if(LIEN_MAJORS)
  enable_language(CXX)
  message(STATUS "Plugins for LLVM ${LIEN_MAJORS}")
else()
  message(STATUS "No plugins: only the core and its programs")
endif()

# Clang resolves a plugin's symbols from itself, so nothing of LLVM is linked: one that is linked to libLLVM would bring a second
# copy into a compiler of another major. Every symbol is made weak, so that such a compiler can load the plugin far enough for
# plugin/clang/guard.cpp to say what is wrong; test/frontend/symbols.test sees to it that the right major has them all.
function(lien_plugin major)
  lien_plugin_objects(lien-clang-${major} ${major} ${ARGN})
  lien_plugin_library(lien-${major} lien-clang-${major})
endfunction()

function(lien_tidy_module major)
  lien_plugin_objects(lien-tidy-objects-${major} ${major} ${ARGN})
  lien_plugin_library(lien-tidy-${major} lien-clang-${major} lien-tidy-objects-${major})
endfunction()

function(lien_plugin_objects objects major)
  add_library(${objects} OBJECT ${ARGN})
  lien_flags(${objects})
  target_include_directories(${objects} SYSTEM PRIVATE ${LIEN_LLVM_PREFIX}${major}/include)
  target_compile_definitions(${objects} PRIVATE _GNU_SOURCE __STDC_CONSTANT_MACROS __STDC_FORMAT_MACROS __STDC_LIMIT_MACROS)
  # -Wno-nonnull: GCC warns of Clang's headers once they are precompiled. -g1: lines only, or each plugin takes 60 MB.
  target_compile_options(${objects} PRIVATE -fno-rtti -fno-exceptions -Wno-nonnull $<$<CONFIG:RelWithDebInfo>:-g1>)
  target_precompile_headers(${objects} PRIVATE ${PROJECT_SOURCE_DIR}/plugin/clang/compat.h)
endfunction()

# lien_plugin_library(NAME OBJECT-LIBRARY…)
function(lien_plugin_library name)
  set(all ${ARGN})
  list(TRANSFORM all REPLACE "(.+)" "$<TARGET_OBJECTS:\\1>")
  set(compiled "$<FILTER:${all},EXCLUDE,[.](gch|pch)$>") # CMake counts a precompiled header as an object
  set(weak ${CMAKE_CURRENT_BINARY_DIR}/${name}.o)
  add_custom_command(OUTPUT ${weak}
    COMMAND ${CMAKE_LINKER} -r -o ${weak}.strong "${compiled}"
    COMMAND ${CMAKE_OBJCOPY} --weaken ${weak}.strong ${weak}
    COMMAND ${CMAKE_COMMAND} -E rm ${weak}.strong
    DEPENDS "${compiled}" COMMAND_EXPAND_LISTS VERBATIM)

  add_library(${name} MODULE ${weak})
  set_target_properties(${name} PROPERTIES PREFIX "" SUFFIX .so LINKER_LANGUAGE CXX)
  target_link_libraries(${name} PRIVATE
    "$<LINK_LIBRARY:WHOLE_ARCHIVE,lien-core,lien-config>" ${CMAKE_DL_LIBS}) # a weak reference would not fetch a member from the archive
  target_link_options(${name} PRIVATE
    LINKER:--version-script=${PROJECT_SOURCE_DIR}/cmake/plugin.map LINKER:-z,lazy)
  set_property(TARGET ${name} APPEND PROPERTY LINK_DEPENDS ${PROJECT_SOURCE_DIR}/cmake/plugin.map)
  install(TARGETS ${name} LIBRARY DESTINATION ${CMAKE_INSTALL_LIBDIR}/lien)
endfunction()
